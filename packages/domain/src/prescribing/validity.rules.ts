import type { RuleProfile } from '../institution/index.ts';
import type { PrescriptionState } from './prescription.machine.ts';

const DAY_MS = 86_400_000;

/** Until when a prescription approved at an instant may be used: the days of the rule profile (rule 7). */
export function validUntil(effectiveAt: Date, { prescription }: Pick<RuleProfile, 'prescription'>): Date {
  return new Date(effectiveAt.getTime() + prescription.validDays * DAY_MS);
}

/** Whether medicine may still be ordered from it at an instant: approved, not used up, and within its days. */
export function isUsable(
  { state, validUntil: end }: { readonly state: PrescriptionState; readonly validUntil: Date | null },
  now: Date,
): boolean {
  return (state === 'EFFECTIVE' || state === 'PARTLY_DISPENSED') && end !== null && now < end;
}
