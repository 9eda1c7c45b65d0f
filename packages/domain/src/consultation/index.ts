export * from './consultation.schema.ts';
export { consultationMachine, type ConsultationCommand, type ConsultationState } from './consultation.machine.ts';
export {
  isConsultingClinician,
  isPatientSide,
  mayAmend,
  mayEnd,
  mayRead,
  mayWriteNote,
  type ConsultationParties,
} from './consultation.policy.ts';
export {
  allowsDiagnosis,
  noteFaults,
  unfinishedNote,
  type ConsultationKind,
  type DiagnosisContext,
  type NoteFault,
  type NoteToSign,
} from './note.rules.ts';
