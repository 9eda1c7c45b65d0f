import { mayTreat, type DiseaseContext } from '../consultation/index.ts';
import type { RuleProfile } from '../institution/index.ts';
import type { Dosage } from './dosage.schema.ts';
import { doseForm, MAX_UNCOUNTED_PACKS, packsFor, type Pack } from './quantity.rules.ts';

export interface LineToLimit {
  readonly medicine: Pack & { readonly id: string };
  readonly dosage: Dosage;
  readonly days: number;
  /** In packs. */
  readonly quantity: number;
}

export type LimitFault =
  | { readonly reason: 'no-medicines' | 'too-many-medicines'; readonly position: null; readonly limit: number }
  | { readonly reason: 'disease-not-evidenced'; readonly position: null; readonly limit: 1 }
  | { readonly reason: 'same-medicine-twice' | 'dose-not-of-medicine'; readonly position: number; readonly limit: 1 }
  | { readonly reason: 'supply-too-long' | 'quantity-too-large'; readonly position: number; readonly limit: number };

/** The disease prescribed for is not the one diagnosed before, and first visits are not prescribed for (rule 1). */
export function diseaseFaults(context: DiseaseContext): LimitFault[] {
  const verdict = mayTreat(context, 'prescribing');
  return verdict.ok ? [] : [{ reason: verdict.reason, position: null, limit: 1 }];
}

/** Whether unit and route are ones the medicine is given in. */
function isDoseOfMedicine({ medicine, dosage }: Pick<LineToLimit, 'medicine' | 'dosage'>): boolean {
  const { units, routes } = doseForm(medicine);
  return units.includes(dosage.unit) && routes.includes(dosage.route);
}

/** Longest supply, days: a week, or twelve where the diagnosis is a listed chronic disease (rule 7). */
export function maxSupplyDays({ prescription }: Pick<RuleProfile, 'prescription'>, isChronic: boolean): number {
  return isChronic ? prescription.maxChronicWeeks * 7 : prescription.maxSupplyDays;
}

/** Most packs a line may authorise: what dose and days need, or the fixed number where a pack's content is not known. */
export function maxQuantity({ medicine, dosage, days }: Omit<LineToLimit, 'quantity'>): number {
  return packsFor(medicine, { dosage, days })?.packs ?? MAX_UNCOUNTED_PACKS;
}

/**
 * What of a prescription goes beyond the rule profile. Source: rule 7 (Measures for Administration of Prescriptions,
 * 2007: at most five medicines, seven days, longer for chronic disease, dose and route as the medicine is given; Detailed Rules for Supervision, 2022).
 * @param lines in their order; `position` of a fault counts from 1
 * @returns the faults in the order of the lines, empty when everything is within the limits
 */
export function limitFaults(
  lines: readonly LineToLimit[],
  { profile, isChronic }: { readonly profile: Pick<RuleProfile, 'prescription'>; readonly isChronic: boolean },
): LimitFault[] {
  const { maxMedicines } = profile.prescription;
  const faults: LimitFault[] = [];
  if (lines.length === 0) faults.push({ reason: 'no-medicines', position: null, limit: 1 });
  if (lines.length > maxMedicines) faults.push({ reason: 'too-many-medicines', position: null, limit: maxMedicines });
  const longest = maxSupplyDays(profile, isChronic);
  for (const [index, line] of lines.entries()) {
    const position = index + 1;
    const isRepeated = lines.slice(0, index).some(({ medicine }) => medicine.id === line.medicine.id);
    if (isRepeated) faults.push({ reason: 'same-medicine-twice', position, limit: 1 });
    if (!isDoseOfMedicine(line)) faults.push({ reason: 'dose-not-of-medicine', position, limit: 1 });
    if (line.days > longest) faults.push({ reason: 'supply-too-long', position, limit: longest });
    const most = maxQuantity(line);
    if (line.quantity > most) faults.push({ reason: 'quantity-too-large', position, limit: most });
  }
  return faults;
}
