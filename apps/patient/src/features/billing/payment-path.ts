import type { PaymentView } from '@openward/domain/billing';

/** Where the payer goes on once the money is here: the waiting room, or the order; null while there is no such place. */
export function paidPath({ subject }: PaymentView): string | null {
  if (subject.kind === 'order') return `/orders/${subject.orderId}`;
  return subject.ticketId ? `/waiting-room/${subject.ticketId}` : null;
}

/** Where the payer begins anew when this can be paid no more. */
export function anewPath({ subject }: PaymentView): string {
  return subject.kind === 'order' ? `/orders/${subject.orderId}` : `/care/${subject.serviceId}`;
}
