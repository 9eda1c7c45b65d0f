export { VerifyIdentity } from './verify-identity.tsx';
