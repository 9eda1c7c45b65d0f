import type { Role } from '../access/index.ts';
import type { RuleProfile } from '../institution/index.ts';
import { allowed, firstRefusal, refused, type Verdict } from '../machine/index.ts';
import type { ConsultationState } from './consultation.machine.ts';

export type ConsultationKind = 'ADVICE' | 'FOLLOW_UP';

/** What decides whether a diagnosis may be written down. */
export interface DiagnosisContext {
  readonly kind: ConsultationKind;
  /** The role in which the clinician consults. */
  readonly role: Role;
  readonly profile: RuleProfile;
}

/** What decides whether something may be prescribed. */
export interface PrescribingContext extends DiagnosisContext {
  readonly state: ConsultationState;
  /** A new version of a prescription that came back: the visit may have ended meanwhile. */
  readonly corrects: boolean;
}

export type DiagnosisRefusal = 'doctors-only' | 'advice-only';
export type PrescribingRefusal =
  | DiagnosisRefusal
  | 'consultation-not-active'
  | 'consultation-ended'
  | 'consultation-unsuitable';

/**
 * Whether a diagnosis code may be given: by doctors only, and in ADVICE only where first visits may be diagnosed.
 * Source: rule 1 (Measures for Internet Diagnosis, 2018: first visits are not diagnosed online); nutritionists and
 * pharmacists never diagnose in any profile.
 */
export function mayDiagnose({ kind, role, profile }: DiagnosisContext): Verdict<DiagnosisRefusal> {
  if (role !== 'DOCTOR') return refused('doctors-only');
  return kind === 'FOLLOW_UP' || profile.firstVisit.diagnosis ? allowed : refused('advice-only');
}

/**
 * Whether the consulting clinician may prescribe: a doctor, in a running follow-up (in ADVICE only where first visits may
 * be prescribed for). After the end only a returned prescription gets a new version; once the visit ended as unsuitable
 * for online care, nothing does.
 * Source: rules 1, 2 and 7 (Measures for Internet Diagnosis, 2018).
 */
export function mayPrescribe(context: PrescribingContext): Verdict<PrescribingRefusal> {
  const { kind, role, profile } = context;
  return firstRefusal<PrescribingRefusal>(
    () => (role === 'DOCTOR' ? allowed : refused('doctors-only')),
    () => stillOpen(context),
    () => (kind === 'FOLLOW_UP' || profile.firstVisit.prescribing ? allowed : refused('advice-only')),
  );
}

/** What decides whether one disease may be treated in a visit. */
export interface DiseaseContext {
  /** ICD-10. */
  readonly diagnosisCode: string;
  /** Of the evidence the visit's doctor confirmed; null while none is. */
  readonly evidencedCode: string | null;
  readonly profile: RuleProfile;
}

/** Whether two codes of ICD-10 name one disease: both lie in the same three-character category. */
export function isSameDisease(code: string, other: string): boolean {
  return code.slice(0, 3).toUpperCase() === other.slice(0, 3).toUpperCase();
}

/**
 * Whether this disease may be diagnosed or prescribed for: the one that was diagnosed before, any other only where a first
 * visit allows the act. Source: rule 1 (Measures for Internet Diagnosis, 2018: follow-up of the same disease).
 */
export function mayTreat(
  { diagnosisCode, evidencedCode, profile }: DiseaseContext,
  act: keyof RuleProfile['firstVisit'],
): Verdict<'disease-not-evidenced'> {
  const isEvidenced = evidencedCode !== null && isSameDisease(diagnosisCode, evidencedCode);
  return isEvidenced || profile.firstVisit[act] ? allowed : refused('disease-not-evidenced');
}

function stillOpen({ state, corrects }: PrescribingContext): Verdict<PrescribingRefusal> {
  switch (state) {
    case 'ACTIVE':
      return allowed;
    case 'OPEN':
      return refused('consultation-not-active');
    case 'COMPLETED':
      return corrects ? allowed : refused('consultation-ended');
    case 'ENDED_UNSUITABLE':
      return refused('consultation-unsuitable');
    case 'CANCELLED':
      return refused('consultation-ended');
  }
}
