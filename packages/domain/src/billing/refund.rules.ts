import type { ConsultationState } from '../consultation/index.ts';
import type { OrderState } from '../pharmacy/index.ts';
import type { TicketState } from '../waiting-room/index.ts';

/** Why money goes back. Keys of i18n `refund-reason`. */
export const refundReasons = [
  'unsuitable',
  'left',
  'missed',
  'closed',
  'moved',
  'service-refused',
  'order-cancelled',
  'order-refused',
  'order-expired',
  'order-returned',
  'late',
  'goodwill',
] as const;
export type RefundReason = (typeof refundReasons)[number];

/** What became of a paid intake. */
export interface PaidIntake {
  /** null: no place in the queue was made of it. */
  readonly ticket: TicketState | null;
  /** The visits of the ticket, in any order. */
  readonly consultations: readonly ConsultationState[];
}

/**
 * Whether the fee of a consultation goes back, always in full, and why. Rule 2 (Detailed Rules for the Supervision of
 * Internet Diagnosis, 2022): unsuitable for the internet, no fee. Whoever left, was expired or sent away before the
 * consultation took place pays nothing; that holds for two missed calls too, since no consultation was given. A
 * consultation that was held and completed is paid for.
 * @returns null: nothing goes back
 */
export function consultationRefund({ ticket, consultations }: PaidIntake): RefundReason | null {
  if (consultations.includes('ENDED_UNSUITABLE')) return 'unsuitable';
  if (consultations.includes('COMPLETED')) return null;
  switch (ticket) {
    case 'LEFT':
      return 'left';
    case 'EXPIRED':
      return 'missed';
    case 'CANCELLED':
      return 'closed';
    case null:
      return 'service-refused';
    case 'WAITING':
    case 'OFFERED':
    case 'IN_CONSULTATION':
    case 'NO_ANSWER':
    case 'DONE':
      return null;
  }
}

/** Whether the price of an order goes back, always in full: it does when the order ended before shipping. */
export function orderRefund(state: OrderState): RefundReason | null {
  if (state === 'CANCELLED') return 'order-cancelled';
  return state === 'EXPIRED' ? 'order-expired' : null;
}
