export * from './administration.schema.ts';
export * from './institution.schema.ts';
export {
  applicationFaults,
  changesLicence,
  mayAppoint,
  mayVerify,
  type ApplicationFault,
  type ClinicianApplication,
  type LicenceFacts,
} from './clinician-application.rules.ts';
export { credentialMachine, type CredentialCommand, type CredentialState } from './credential.machine.ts';
export { calendarDayIn, calendarDayOf, defaultZone, wholeMonthsBetween, type CalendarDay } from './calendar-day.ts';
export {
  isLicenceValidOn,
  mayPractise,
  yearsOfPractice,
  type Practice,
  type PractiseRefusal,
} from './licence.rules.ts';
export {
  defaultEmergency,
  ruleProfileOf,
  ruleProfileOn,
  type RestrictedGroup,
  type RuleProfile,
  type RuleProfileKey,
} from './rule-profile.ts';
