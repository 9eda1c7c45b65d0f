import type { RuleProfile } from '../institution/index.ts';
import { allowed, refused, type Verdict } from '../machine/index.ts';

/** How a medicine may be given out, as the catalogue has it. */
export interface MedicineControl {
  readonly class: 'OTC' | 'PRESCRIPTION' | 'RESTRICTED';
  /** The specially managed group of a restricted medicine. */
  readonly restrictedGroup: string | null;
  readonly atcCode: string;
}

/**
 * Groups of the ATC index that are specially managed as a whole, so that a wrong class in the catalogue opens nothing:
 * opioids, benzodiazepines and the sleeping pills related to them, anaesthetic ketamine, vaccines, blood products,
 * radiopharmaceuticals. Source: WHO ATC index; Catalogues of Narcotic and of Psychotropic Drugs (2013 and later
 * additions); Measures for Online Drug Sales (2022), article 8.
 */
const managedPrefixes = ['N02A', 'N05BA', 'N05CD', 'N05CF', 'N01AX03', 'J07', 'B05AA', 'J06B', 'V09', 'V10'] as const;

/**
 * Whether a medicine may be prescribed, ordered or dispensed online at all. Asked anew at draft, sign, review, order
 * and dispense. A restricted medicine whose group the profile does not name is refused too: in doubt it stays offline.
 * Source: rule 6 (Measures for Online Drug Sales, 2022).
 * @param medicine class, group and ATC code from the catalogue as it stands now
 * @param profile the rule profile in force, which names the groups
 * @returns `never-online` when it is specially managed
 */
export function neverOnline(
  medicine: MedicineControl,
  profile: Pick<RuleProfile, 'neverOnline'>,
): Verdict<'never-online'> {
  const isNamed = profile.neverOnline.some((group) => group === medicine.restrictedGroup);
  const isManaged = managedPrefixes.some((prefix) => medicine.atcCode.startsWith(prefix));
  return medicine.class === 'RESTRICTED' || isNamed || isManaged ? refused('never-online') : allowed;
}
