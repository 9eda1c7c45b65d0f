export * from './attachment.rules.ts';
export * from './evidence.rules.ts';
export * from './health.schema.ts';
export {
  HEALTH_CONFIRMED_HOURS,
  isHealthCurrent,
  mayBePregnant,
  pregnancyOf,
  type PregnancyFacts,
} from './health.rules.ts';
export * from './intake.schema.ts';
export { CONSENT_VERSION, isConsentCurrent } from './consent.rules.ts';
export { redFlags, type RedFlag } from './red-flags.data.ts';
export {
  findRedFlags,
  INFANT_FEVER_MONTHS,
  redFlagQuestions,
  redFlagSchema,
  type FlagContext,
  type FlagInput,
} from './red-flags.rules.ts';
export { mayUseService, type ServiceScope } from './service-eligibility.rules.ts';
export { defaultTriageLevel, type TriageFacts, type TriageLevel } from './triage.rules.ts';
