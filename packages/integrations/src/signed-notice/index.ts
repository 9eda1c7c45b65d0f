export { sign } from './signature.ts';
export { signedNotices, type SignedNotices } from './signed-notices.ts';
