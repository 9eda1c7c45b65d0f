import type { PrescriptionState } from './prescription.machine.ts';

/** A line of an earlier prescription. */
export interface EarlierLine {
  readonly state: PrescriptionState;
  /** What it is for, days. */
  readonly days: number;
  readonly dispensedQuantity: number;
  /** The last instant at which it could be given out; null before a pharmacist approved. */
  readonly validUntil: Date | null;
}

/** The longest supply that a line may name, days. */
export const LONGEST_SUPPLY_DAYS = 366;

/**
 * Whether the patient may be taking what an earlier prescription named: while it can be given out, and once given out until
 * its days are over, counted from the last day on which it could be. Source: DOMAIN "Safety checks while prescribing".
 */
export function isSupplyRunning({ state, days, dispensedQuantity, validUntil }: EarlierLine, now: Date): boolean {
  switch (state) {
    case 'SIGNED':
    case 'EFFECTIVE':
    case 'PARTLY_DISPENSED':
      return true;
    case 'DISPENSED':
    case 'EXPIRED':
    case 'VOIDED':
      return dispensedQuantity > 0 && validUntil !== null && now < daysAfter(validUntil, days);
    case 'DRAFT':
    case 'RETURNED':
    case 'REJECTED':
      return false;
  }
}

/** Since when a prescription that can no longer be given out may have run out for its supply to matter still. */
export function suppliesSince(now: Date): Date {
  return daysAfter(now, -LONGEST_SUPPLY_DAYS);
}

const daysAfter = (instant: Date, days: number) => new Date(instant.getTime() + days * 86_400_000);
