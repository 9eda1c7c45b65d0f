export { makeGuardian, signedInPatient, signedInStaff, signIn, type StaffMember } from './actors.ts';
export { insertService, openClinic, pharmacistOnDuty, type Clinic } from './clinic.ts';
export { insertTicket, intakeOf } from './waiting.ts';
export { countStatements } from './count-statements.ts';
export { endVisit, openVisit, text, type Visit } from './visit.ts';
