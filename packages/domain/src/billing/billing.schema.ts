import { z } from 'zod';
import { localizedName } from '../institution/index.ts';
import { refundReasons } from './refund.rules.ts';

const paymentStateSchema = z.enum(['PENDING', 'CAPTURED', 'PARTLY_REFUNDED', 'REFUNDED', 'FAILED']);

/** What a provider says happened, verified; `eventId` is the same whenever it says it again. */
export const paymentNoticeSchema = z.object({
  eventId: z.string().min(1).max(200),
  kind: z.enum(['charge-captured', 'charge-failed', 'refund-done', 'refund-failed']),
  /** Our own name of the charge or refund: the id of the payment or of the refund. */
  reference: z.uuid(),
  /** The provider's name of it. */
  ref: z.string().min(1).max(200),
  amountMinor: z.int().min(0),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type PaymentNotice = z.infer<typeof paymentNoticeSchema>;

export const paymentInput = z.object({ paymentId: z.uuid() });
/** Where the provider asks for the money: an address of its own, or a path of this app. */
export const startPaymentResult = z.object({ redirectUrl: z.string().min(1) });

export const refundViewSchema = z.object({
  refundId: z.uuid(),
  amountMinor: z.int(),
  reason: z.enum(refundReasons),
  state: z.enum(['REQUESTED', 'DONE', 'FAILED']),
  createdAt: z.date(),
  doneAt: z.date().nullable(),
});
export type RefundView = z.infer<typeof refundViewSchema>;

/** One payment as its payer sees it. */
export const paymentViewSchema = z.object({
  paymentId: z.uuid(),
  state: paymentStateSchema,
  amountMinor: z.int(),
  refundedMinor: z.int(),
  currency: z.string(),
  createdAt: z.date(),
  capturedAt: z.date().nullable(),
  /** True once the provider was asked: the payer has been, or is, on its page. */
  started: z.boolean(),
  /** True: the provider moves no money. */
  isDemo: z.boolean(),
  providerRef: z.string().nullable(),
  patientName: z.string(),
  patientLatinName: z.string(),
  /** Who is paid: the service's institution or the pharmacy. */
  institutionName: localizedName,
  zone: z.string(),
  subject: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('consultation'),
      serviceName: localizedName,
      serviceId: z.uuid(),
      journeyId: z.uuid(),
      /** null until the place in the queue is made. */
      ticketId: z.uuid().nullable(),
    }),
    z.object({
      kind: z.literal('order'),
      orderId: z.uuid(),
      orderNumber: z.int(),
      journeyId: z.uuid().nullable(),
      itemsMinor: z.int(),
      deliveryMinor: z.int(),
    }),
  ]),
  /** Until when it may be paid; null once it is settled or cannot be paid any more. */
  payBy: z.date().nullable(),
  /** The payment that took this one's place after it failed. */
  successorId: z.uuid().nullable(),
  refunds: z.array(refundViewSchema),
});
export type PaymentView = z.infer<typeof paymentViewSchema>;

export const paymentListSchema = z.array(paymentViewSchema);
