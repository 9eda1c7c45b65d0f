import type { Role } from '../access/index.ts';
import { allowed, firstRefusal, refused, type Verdict } from '../machine/index.ts';
import type { ConsultationKind } from './clinical-act.rules.ts';
import type { ConsultationState } from './consultation.machine.ts';

/** What decides whether a prior diagnosis makes a visit a follow-up. */
export interface EvidenceContext {
  readonly role: Role;
  readonly state: ConsultationState;
  readonly kind: ConsultationKind;
  /** The disease is on the list of common and chronic diseases. */
  readonly diseaseListed: boolean;
  /** The patient's name and identity number are verified. */
  readonly identityVerified: boolean;
}

export type EvidenceRefusal =
  | 'doctors-only'
  | 'consultation-ended'
  | 'already-follow-up'
  | 'disease-not-listed'
  | 'identity-not-verified';

/**
 * Whether the consulting clinician may confirm that the conditions of a follow-up consultation are met: a doctor, while the
 * visit runs, for a listed common or chronic disease, of a patient whose identity is verified.
 * Source: rule 1 (Measures for Internet Diagnosis, 2018: follow-up of common and chronic diseases diagnosed by a physical
 * institution) and rule 5 (real names before anything beyond advice).
 */
export function mayConfirmEvidence(context: EvidenceContext): Verdict<EvidenceRefusal> {
  const { role, state, kind, diseaseListed, identityVerified } = context;
  return firstRefusal<EvidenceRefusal>(
    () => (role === 'DOCTOR' ? allowed : refused('doctors-only')),
    () => (state === 'OPEN' || state === 'ACTIVE' ? allowed : refused('consultation-ended')),
    () => (kind === 'ADVICE' ? allowed : refused('already-follow-up')),
    () => (diseaseListed ? allowed : refused('disease-not-listed')),
    () => (identityVerified ? allowed : refused('identity-not-verified')),
  );
}

export type AskEvidenceRefusal = 'doctors-only' | 'consultation-ended' | 'already-follow-up' | 'evidence-declared';

/**
 * Whether a running visit still takes evidence of a prior diagnosis: a doctor's, not a follow-up yet, for which none was
 * declared. The doctor may ask for it and the patient add it; what makes it a follow-up is `mayConfirmEvidence` alone.
 * Source: rule 1.
 */
export function mayAskEvidence({
  role,
  state,
  kind,
  declared,
}: Pick<EvidenceContext, 'role' | 'state' | 'kind'> & {
  /** The patient declared one on this journey. */
  readonly declared: boolean;
}): Verdict<AskEvidenceRefusal> {
  return firstRefusal<AskEvidenceRefusal>(
    () => (role === 'DOCTOR' ? allowed : refused('doctors-only')),
    () => (state === 'OPEN' || state === 'ACTIVE' ? allowed : refused('consultation-ended')),
    () => (kind === 'ADVICE' ? allowed : refused('already-follow-up')),
    () => (declared ? refused('evidence-declared') : allowed),
  );
}
