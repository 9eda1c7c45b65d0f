export * from './consultation.schema.ts';
export * from './evidence.schema.ts';
export * from './private-note.schema.ts';
export * from './record.schema.ts';
export * from './referral.schema.ts';
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
  isSameDisease,
  mayDiagnose,
  mayPrescribe,
  mayTreat,
  type ConsultationKind,
  type DiagnosisContext,
  type DiagnosisRefusal,
  type DiseaseContext,
  type PrescribingContext,
  type PrescribingRefusal,
} from './clinical-act.rules.ts';
export {
  diagnosisFault,
  noteFaults,
  unfinishedNote,
  type NoteContext,
  type NoteFault,
  type NoteToSign,
} from './note.rules.ts';
export {
  mayAskEvidence,
  mayConfirmEvidence,
  type AskEvidenceRefusal,
  type EvidenceContext,
  type EvidenceRefusal,
} from './evidence.rules.ts';
export { mayRefer, type ReferralContext, type ReferralRefusal } from './referral.rules.ts';
