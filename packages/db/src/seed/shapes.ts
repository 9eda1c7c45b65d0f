/**
 * The shapes of the JSON columns that the demo fills, in one place so that they are easy to align with
 * domain. Types, not interfaces: only those count as JSON to Prisma.
 */

/** patient_profile.allergies: null never asked, [] none known. */
export type Allergy = {
  readonly substance: string;
  readonly reaction: string | null;
  readonly since: string | null;
};

/** patient_profile.conditions; `code` is ICD-10. */
export type Condition = {
  readonly code: string | null;
  readonly name: string;
  readonly since: string | null;
};

/** patient_profile.medicines. */
export type TakenMedicine = {
  readonly name: string;
  readonly dose: string | null;
};

/** prescription_line.dosage: `amount` of `unit` each time. */
export type Dosage = {
  readonly amount: number;
  readonly unit: 'tablet' | 'capsule' | 'inhalation' | 'unit';
  readonly timesPerDay: number;
  readonly timing: 'morning' | 'evening' | 'bedtime' | 'before-breakfast' | 'with-meals' | 'morning-and-evening';
  readonly route: 'oral' | 'inhaled' | 'subcutaneous' | 'topical';
};

/** prescription.checks: three answers only, as rules of care demand. */
export type SafetyCheck = {
  readonly check: 'allergy' | 'interaction' | 'duplicate' | 'dose' | 'pregnancy' | 'renal' | 'contraindication';
  readonly answer: 'clear' | 'alert' | 'not-checked';
  /** Why there is an alert or why nothing could be checked. */
  readonly reason: string | null;
};

/** follow_up.plan, in the patient's language. */
export type FollowUpPlan = {
  readonly questions: readonly string[];
  readonly measurements: readonly { readonly name: string; readonly unit: string }[];
};

/** follow_up.answers: in the order of the plan, null until given. */
export type FollowUpAnswers = {
  readonly questions: readonly (string | null)[];
  readonly measurements: readonly (string | null)[];
};
