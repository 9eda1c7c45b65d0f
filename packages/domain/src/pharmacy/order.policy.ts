import type { PrescriptionState } from '../prescribing/index.ts';
import type { OrderState } from './order.machine.ts';

/** A medicine as far as selling it is concerned. */
export interface SoldMedicine {
  readonly class: 'OTC' | 'PRESCRIPTION' | 'RESTRICTED';
  /** Which specially managed group it belongs to; null for none. */
  readonly restrictedGroup: string | null;
}

/** A prescription as far as ordering from it is concerned. */
export interface OrderedPrescription {
  readonly state: PrescriptionState;
  readonly validUntil: Date | null;
}

export type OrderRefusal =
  | 'never-online'
  | 'prescription-needed'
  | 'prescription-not-effective'
  | 'prescription-expired'
  | 'prescription-used-up';

type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: OrderRefusal };
const refuse = (reason: OrderRefusal): Verdict => ({ ok: false, reason });

/**
 * Rule 6 at the order, one of five separate checks (Measures for Online Drug Sales 2022, art. 8): whatever class a row
 * claims, a medicine of a specially managed group is not sold online.
 */
export const isNeverSoldOnline = (medicine: SoldMedicine): boolean =>
  medicine.class === 'RESTRICTED' || medicine.restrictedGroup !== null;

/** Rule 8: what a page may show to somebody without a prescription (Measures for Online Drug Sales 2022, art. 13). */
export const isShownInShop = (medicine: SoldMedicine): boolean =>
  medicine.class === 'OTC' && !isNeverSoldOnline(medicine);

/** Rule 7: whether a prescription can be ordered from at this moment. */
export function mayOrderFrom({ state, validUntil }: OrderedPrescription, now: Date): Verdict {
  if (state === 'DISPENSED') return refuse('prescription-used-up');
  if (state === 'EXPIRED') return refuse('prescription-expired');
  if (state !== 'EFFECTIVE' && state !== 'PARTLY_DISPENSED') return refuse('prescription-not-effective');
  if (validUntil === null || validUntil <= now) return refuse('prescription-expired');
  return { ok: true };
}

interface PrescribedQuantity {
  readonly quantity: number;
  readonly dispensedQuantity: number;
  /** Packs in orders that are neither ended nor dispensed yet. */
  readonly orderedQuantity: number;
}

/** Rule 7, used once: packs of a line that can still be ordered. */
export const remainingPacks = ({ quantity, dispensedQuantity, orderedQuantity }: PrescribedQuantity): number =>
  Math.max(0, quantity - dispensedQuantity - orderedQuantity);

interface WantedLine {
  readonly medicine: SoldMedicine;
  /** Packs. */
  readonly quantity: number;
  /** The line of the patient's prescription it is ordered from; null: without one. */
  readonly prescribed: PrescribedQuantity | null;
}

/**
 * Rules 6 to 8 for one line: over the counter freely, prescription-only medicines from a prescription and never more than
 * is left of it, specially managed ones never.
 * @param prescription the one the order is made from; null for an order of the shop
 */
export function mayOrderLine(line: WantedLine, prescription: OrderedPrescription | null, now: Date): Verdict {
  if (isNeverSoldOnline(line.medicine)) return refuse('never-online');
  if (line.prescribed === null) return line.medicine.class === 'OTC' ? { ok: true } : refuse('prescription-needed');
  if (prescription === null) return refuse('prescription-needed');
  const from = mayOrderFrom(prescription, now);
  if (!from.ok) return from;
  return line.quantity <= remainingPacks(line.prescribed) ? { ok: true } : refuse('prescription-used-up');
}

/** Rule 8: the patient may choose any eligible pharmacy. Clinics hold no stock for others. */
export const maySellMedicines = (kind: 'HOSPITAL' | 'CLINIC' | 'PHARMACY'): boolean =>
  kind === 'PHARMACY' || kind === 'HOSPITAL';

/** Whether the patient may say that the parcel is there: it left the pharmacy, whatever the courier says of the door. */
export const mayReceive = (state: OrderState): boolean => state === 'SHIPPED' || state === 'DELIVERY_FAILED';
