import { isSameDisease, mayTreat, type ConsultationKind } from '../consultation/index.ts';
import { UNDER_SIX_MONTHS } from '../identity/index.ts';
import { mayPractise, type CalendarDay, type Practice, type RuleProfile } from '../institution/index.ts';
import {
  limitFaults,
  maxSupplyDays,
  neverOnline,
  type LineToLimit,
  type MedicineControl,
  type SafetyCheck,
} from '../prescribing/index.ts';
import type { CompletenessPoint, Judgement, LegalityPoint, SuitabilityPoint } from './review.schema.ts';

/** A signed prescription with everything the two automatic parts look at, as it stands at the review. */
export interface PrescriptionToJudge {
  readonly prescriber: Practice & { readonly personId: string; readonly paediatricScope: boolean };
  readonly reviewerPersonId: string;
  readonly kind: ConsultationKind;
  readonly patient: {
    /** null: the birth date is not known. */
    readonly ageMonths: number | null;
    readonly sex: 'FEMALE' | 'MALE' | 'UNKNOWN';
    readonly isIdentityVerified: boolean;
  };
  readonly diagnosis: { readonly code: string; readonly isChronic: boolean };
  /** Of the evidence the consultation stands on; null for none. */
  readonly evidencedCode: string | null;
  /** Of the doctor's signed note; null while there is none, or it names none. */
  readonly noteDiagnosisCode: string | null;
  readonly lines: readonly (LineToLimit & { readonly medicine: MedicineControl })[];
  readonly checks: readonly SafetyCheck[];
  /** The day at the institution, and the rules in force there. */
  readonly today: CalendarDay;
  readonly profile: RuleProfile;
}

/**
 * The three parts of a review: legality and completeness as the rules answer them, and what of suitability is the
 * pharmacist's to judge. Source: rule 7 (Norm for the Review of Prescriptions in Medical Institutions, 2018: legality,
 * completeness, suitability).
 */
export function judge(facts: PrescriptionToJudge): Judgement {
  return { legality: legality(facts), completeness: completeness(facts), suitability: suitabilityPoints(facts.checks) };
}

function legality(facts: PrescriptionToJudge) {
  const { prescriber, reviewerPersonId, kind, patient, diagnosis, evidencedCode, lines, today, profile } = facts;
  const practises = mayPractise(prescriber, { today, profile });
  const isSmallChild = patient.ageMonths !== null && patient.ageMonths < UNDER_SIX_MONTHS;
  const treats = mayTreat({ diagnosisCode: diagnosis.code, evidencedCode, profile }, 'prescribing');
  const managed = lines.filter(({ medicine }) => !neverOnline(medicine, profile).ok).length;
  const points: LegalityPoint[] = [
    { point: 'prescriber-may-practise', ok: practises.ok && prescriber.role === 'DOCTOR' },
    { point: 'visit-allows-prescribing', ok: kind === 'FOLLOW_UP' || profile.firstVisit.prescribing },
    { point: 'disease-evidenced', ok: treats.ok },
    { point: 'no-managed-medicine', ok: managed === 0 },
    { point: 'prescriber-is-not-reviewer', ok: prescriber.personId !== reviewerPersonId },
  ];
  return isSmallChild ? [...points, { point: 'paediatric-scope' as const, ok: prescriber.paediatricScope }] : points;
}

function completeness({ patient, diagnosis, noteDiagnosisCode, lines, profile }: PrescriptionToJudge) {
  const faults = limitFaults(lines, { profile, isChronic: diagnosis.isChronic });
  const has = (...reasons: (typeof faults)[number]['reason'][]) =>
    faults.some(({ reason }) => reasons.includes(reason));
  const { maxMedicines } = profile.prescription;
  const longest = Math.max(0, ...lines.map(({ days }) => days));
  const packs = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const isIdentified = patient.ageMonths !== null && patient.sex !== 'UNKNOWN' && patient.isIdentityVerified;
  const points: CompletenessPoint[] = [
    { point: 'patient-identified', ok: isIdentified, count: null, limit: null },
    { point: 'diagnosis-matches', ok: matchesNote(diagnosis.code, noteDiagnosisCode), count: null, limit: null },
    {
      point: 'medicines-within-limit',
      ok: !has('no-medicines', 'too-many-medicines', 'same-medicine-twice'),
      count: lines.length,
      limit: maxMedicines,
    },
    { point: 'dose-of-medicine', ok: !has('dose-not-of-medicine'), count: null, limit: null },
    {
      point: 'supply-within-limit',
      ok: !has('supply-too-long'),
      count: longest,
      limit: maxSupplyDays(profile, diagnosis.isChronic),
    },
    { point: 'quantity-within-limit', ok: !has('quantity-too-large'), count: packs, limit: null },
  ];
  return points;
}

/** A note without a code contradicts nothing. */
function matchesNote(code: string, noteCode: string | null): boolean {
  return noteCode === null || isSameDisease(code, noteCode);
}

/** What the pharmacist ticks: dose and course always, alerts and what was not checked where there are any. */
export function suitabilityPoints(checks: readonly Pick<SafetyCheck, 'answer'>[]): SuitabilityPoint[] {
  const has = (answer: SafetyCheck['answer']) => checks.some((check) => check.answer === answer);
  const points: SuitabilityPoint[] = ['dose-and-course'];
  if (has('alert')) points.push('alerts-answered');
  if (has('not-checked')) points.push('not-checked-accepted');
  return points;
}
