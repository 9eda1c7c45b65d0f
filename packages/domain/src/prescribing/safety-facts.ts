import type { LocalizedName } from '../institution/index.ts';
import type { NamedMedicine } from './ingredients.rules.ts';
import { safetyCheckSchema, type SafetyCheck, type SafetyCheckInput } from './safety-check.schema.ts';

/** A medicine of the prescription. */
export interface PrescribedMedicine extends NamedMedicine {
  readonly id: string;
  readonly class: 'OTC' | 'PRESCRIPTION' | 'RESTRICTED';
}

/** What the checks know. */
export interface SafetyFacts {
  readonly medicines: readonly PrescribedMedicine[];
  /** As the patient wrote them; null when never asked. */
  readonly allergies: readonly { readonly substance: string }[] | null;
  /** What the patient says to take; null when never asked. */
  readonly taken: readonly { readonly name: string }[] | null;
  /** Medicines of other prescriptions whose supply runs: see isSupplyRunning. */
  readonly prescribed: readonly NamedMedicine[];
  readonly pregnancy: 'NOT_KNOWN' | 'NOT_APPLICABLE' | 'NOT_PREGNANT' | 'PREGNANT' | 'BREASTFEEDING';
  /** Whether the diagnosis is a listed chronic disease. */
  readonly isChronic: boolean;
  /** Every medicine that can be recognised in a text. */
  readonly catalogue: readonly NamedMedicine[];
}

/** The same words in both languages: what a patient wrote is not translated. */
export const asWritten = (text: string): LocalizedName => ({ en: text, zh: text });

/** One answer with what is usual left out. */
export function finding(
  check: SafetyCheckInput['check'],
  answer: SafetyCheckInput['answer'],
  reason: NonNullable<SafetyCheckInput['reason']>,
  more: Partial<SafetyCheckInput> = {},
): SafetyCheck {
  return safetyCheckSchema.parse({ check, answer, reason, ...more });
}
