export { acceptReferral } from './accept-referral.ts';
export { declineReferral } from './decline-referral.ts';
export { makeReferral } from './make-referral.ts';
export { referralServices } from './referral-services.ts';
export { viewReferral } from './view-referral.ts';
