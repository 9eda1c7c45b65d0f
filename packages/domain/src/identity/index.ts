export * from './identity.schema.ts';
export { ADULT_YEARS, UNDER_SIX_MONTHS, ageInMonths, ageInYears, isMinor, isUnderSix } from './age.rules.ts';
export { emailSchema, mainlandMobileSchema, maskContact, parseContact, type Contact } from './contact.rules.ts';
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
  sessionEndsAt,
  type IssuedCode,
  type LoginAttempts,
  type SessionFacts,
} from './sign-in.rules.ts';
