import type { PaymentState } from './payment.machine.ts';

/** How long somebody has to pay an intake before it is forgotten, seconds. Long enough to fetch a card. */
export const PAY_WITHIN_SECONDS = 1_800;

/** What a provider's word about a charge does to a payment. */
export type Settlement =
  /** The money is here: take it. */
  | 'capture'
  | 'fail'
  /** The money came for a payment given up before: note it, and give it back. */
  | 'return'
  /** Known already, or overtaken: a late failure of what was captured. */
  | 'nothing';

/**
 * Notices repeat, under names of their own too, and overtake each other; money that came always wins.
 * @param isReturned money that came for it goes back, or went back, already
 */
export function settlementOf(state: PaymentState, outcome: 'captured' | 'failed', isReturned: boolean): Settlement {
  if (state === 'PENDING') return outcome === 'captured' ? 'capture' : 'fail';
  return state === 'FAILED' && outcome === 'captured' && !isReturned ? 'return' : 'nothing';
}

export interface PaidSoFar {
  readonly amountMinor: number;
  readonly refundedMinor: number;
}

/** The command that notes a refund of `amountMinor`: the last one completes it. */
export function refundCommand({ amountMinor, refundedMinor }: PaidSoFar, refund: number): 'refund' | 'refundPart' {
  return refundedMinor + refund >= amountMinor ? 'refund' : 'refundPart';
}

/**
 * What may still be asked back, minor units.
 * @param asked refunds requested or done so far, minor units
 */
export function refundable({ amountMinor }: Pick<PaidSoFar, 'amountMinor'>, asked: number): number {
  return Math.max(0, amountMinor - asked);
}
