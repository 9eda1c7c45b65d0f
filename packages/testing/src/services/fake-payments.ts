import type { ChargeRequest, PaymentPort, RefundRequest } from '@openward/application/services';
import { paymentNoticeSchema, type PaymentNotice } from '@openward/domain/billing';

export interface FakePayments extends PaymentPort {
  /** Charges asked for, by the provider's name of them. */
  readonly charges: ReadonlyMap<string, ChargeRequest>;
  /** Refunds asked for, by the provider's name of them, and how often. */
  readonly refunds: ReadonlyMap<string, RefundRequest & { readonly asked: number }>;
  /** What the payer did; the notice of it is given to whoever asks. */
  answer(ref: string, outcome: 'captured' | 'failed'): PaymentNotice;
  /** The notice that a refund was carried out, or not. */
  refunded(ref: string, outcome?: 'done' | 'failed'): PaymentNotice;
}

/** A provider in memory that believes every notice. Its page is never shown: tests answer for the payer. */
export function fakePayments(): FakePayments {
  const charges = new Map<string, ChargeRequest>();
  const outcomes = new Map<string, PaymentNotice>();
  const refunds = new Map<string, RefundRequest & { readonly asked: number }>();
  const answer: FakePayments['answer'] = (ref, outcome) => {
    const charge = charges.get(ref);
    if (!charge) throw new Error(`no charge ${ref}`);
    const { paymentId: reference, amountMinor, currency } = charge;
    const kind = `charge-${outcome}` as const;
    const notice = outcomes.get(ref) ?? { eventId: `${ref}:${kind}`, kind, reference, ref, amountMinor, currency };
    outcomes.set(ref, notice);
    return notice;
  };
  return {
    provider: 'fake',
    isDemo: true,
    charges,
    refunds,
    answer,
    refunded: (ref, outcome = 'done') => {
      const refund = refunds.get(ref);
      if (!refund) throw new Error(`no refund ${ref}`);
      const { refundId: reference, amountMinor, currency } = refund;
      const kind = `refund-${outcome}` as const;
      return { eventId: `${ref}:${kind}`, kind, reference, ref, amountMinor, currency };
    },
    createCharge: async (charge) => {
      const ref = `charge-of-${charge.paymentId}`;
      if (!charges.has(ref)) charges.set(ref, charge);
      return { ref, redirectUrl: `https://pay.example/${ref}` };
    },
    lookUp: async (ref) => outcomes.get(ref) ?? null,
    closeCharge: async (ref) => outcomes.get(ref) ?? answer(ref, 'failed'),
    requestRefund: async (refund) => {
      const ref = `refund-of-${refund.refundId}`;
      refunds.set(ref, { ...refund, asked: (refunds.get(ref)?.asked ?? 0) + 1 });
      return { ref };
    },
    verifyNotice: (rawBody) => paymentNoticeSchema.parse(JSON.parse(rawBody)),
  };
}
