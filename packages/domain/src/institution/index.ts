export * from './institution.schema.ts';
export { credentialMachine, type CredentialCommand, type CredentialState } from './credential.machine.ts';
export { calendarDayIn, calendarDayOf, wholeMonthsBetween, type CalendarDay } from './calendar-day.ts';
export {
  isLicenceValidOn,
  mayPractise,
  yearsOfPractice,
  type Practice,
  type PractiseRefusal,
} from './licence.rules.ts';
export { ruleProfileOn, type RestrictedGroup, type RuleProfile, type RuleProfileKey } from './rule-profile.ts';
