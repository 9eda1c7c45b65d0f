export { EvidenceFields } from './evidence-fields.tsx';
export { emptyEvidence, type EvidenceDraft, evidenceDraftSchema, isAnswered, readEvidence } from './evidence-draft.ts';
