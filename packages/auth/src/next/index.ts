export { type AuthSettings, createAuthHandler } from './create-auth-handler.ts';
