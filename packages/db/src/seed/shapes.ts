import type { DosageInput, SafetyCheckInput } from '@openward/domain/prescribing';

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
export type Dosage = DosageInput;

/** prescription.checks: three answers only, as rules of care demand. */
export type SafetyCheck = SafetyCheckInput;
