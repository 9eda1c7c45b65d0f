import { z } from 'zod';
import { localizedName } from '../institution/index.ts';

export const safetyCheckNames = [
  'allergy',
  'interaction',
  'duplicate',
  'dose',
  'pregnancy',
  'renal',
  'contraindication',
] as const;
export type SafetyCheckName = (typeof safetyCheckNames)[number];

/** In the order in which a reader needs them. */
export const safetyAnswers = ['alert', 'not-checked', 'clear'] as const;

/** Why an answer is what it is: keys of i18n `prescribing.reason`. */
export const safetyReasons = [
  // clear
  'no-known-allergy',
  'allergies-do-not-match',
  'no-duplicate',
  'continues-medicine',
  'pregnancy-not-applicable',
  'stated-not-pregnant',
  // alert
  'allergic-to-substance',
  'allergic-to-class',
  'same-ingredient-here',
  'same-class-here',
  'same-ingredient-taken',
  'same-class-taken',
  'same-ingredient-prescribed',
  'same-class-prescribed',
  // not checked
  'allergies-never-asked',
  'allergy-not-recognised',
  'allergy-outside-catalogue',
  'medicines-never-asked',
  'medicine-not-recognised',
  'pregnancy-not-known',
  'no-pregnancy-rules',
  'no-interaction-rules',
  'no-dose-rules',
  'no-recent-result',
  'no-condition-rules',
] as const;
export type SafetyReason = (typeof safetyReasons)[number];

/** Where an alert comes from: keys of i18n `prescribing.source`. */
export const safetySources = ['patient-record', 'atc-class', 'cross-reactivity', 'open-prescription'] as const;

export const OVERRIDE_REASON_MAX = 500;

/**
 * One answer of one check. Exactly three answers: `clear`, `alert`, `not-checked`; nothing stands for "probably fine".
 * `medicineId` is the medicine of the prescription it speaks of, null for the prescription as a whole.
 */
export const safetyCheckSchema = z.object({
  check: z.enum(safetyCheckNames),
  answer: z.enum(safetyAnswers),
  severity: z.enum(['severe', 'moderate', 'minor']).nullable().default(null),
  reason: z.enum(safetyReasons).nullable(),
  source: z.enum(safetySources).nullable().default(null),
  medicineId: z.uuid().nullable().default(null),
  /** What it meets: the allergy, the other medicine, the words nobody recognised. */
  about: localizedName.nullable().default(null),
  /** Why the doctor goes on in spite of an alert; the reviewing pharmacist reads it. */
  override: z
    .object({ reason: z.string().trim().min(3).max(OVERRIDE_REASON_MAX) })
    .nullable()
    .default(null),
});
export type SafetyCheck = z.infer<typeof safetyCheckSchema>;
/** As stored by earlier versions: what has a default may be absent. */
export type SafetyCheckInput = z.input<typeof safetyCheckSchema>;

/** The same finding in two runs of the checks has the same key: an override stays with its alert. */
export function safetyCheckKey({ check, reason, medicineId, about }: SafetyCheck): string {
  return [check, reason ?? '', medicineId ?? '', about?.en ?? '', about?.zh ?? ''].join('|');
}
