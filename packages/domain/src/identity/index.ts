export * from './identity.schema.ts';
export { ADULT_YEARS, UNDER_SIX_MONTHS, ageInMonths, ageInYears, isMinor, isUnderSix } from './age.rules.ts';
export { emailSchema, mainlandMobileSchema, maskContact, parseContact, type Contact } from './contact.rules.ts';
export * from './ward.rules.ts';
export {
  fictionalIdentityNumber,
  fitsIdentity,
  isFictionalIdentity,
  plainIdentityNumber,
  type IdentityFacts,
} from './identity-number.rules.ts';
export { mayActFor, type ActingFor } from './guardian.policy.ts';
export {
  FRESH_SECOND_FACTOR_SECONDS,
  SESSION_LIMITS,
  SIGN_IN_CODE,
  STAFF_LOCK,
  afterFailure,
  afterSuccess,
  codeCoolDown,
  codeExpiresAt,
  isLocked,
  isSecondFactorFresh,
  isSessionLive,
  mayTryCode,
  sessionEnding,
  sessionEndings,
  sessionEndsAt,
  type IssuedCode,
  type LoginAttempts,
  type SessionEnding,
  type SessionFacts,
} from './sign-in.rules.ts';
