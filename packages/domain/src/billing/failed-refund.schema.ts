import { z } from 'zod';
import { freshFactor } from '../access/index.ts';
import { localizedName } from '../institution/index.ts';
import { refundReasons } from './refund.rules.ts';

/** A refund the provider refused and nobody has asked for again, without the patient's name. */
export const failedRefundSchema = z.object({
  refundId: z.uuid(),
  amountMinor: z.int(),
  currency: z.string(),
  reason: z.enum(refundReasons),
  createdAt: z.date(),
  institutionName: localizedName,
  recordNumber: z.int(),
  subject: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('consultation'), serviceName: localizedName }),
    z.object({ kind: z.literal('order'), orderId: z.uuid(), orderNumber: z.int() }),
  ]),
});
export type FailedRefund = z.infer<typeof failedRefundSchema>;

export const listFailedRefundsInput = z.object({ cursor: z.uuid().optional() });
export const listFailedRefundsResult = z.object({
  rows: z.array(failedRefundSchema),
  nextCursor: z.uuid().nullable(),
});

/** A refund needs a fresh second factor (QUALITY, security): six digits unless one was given within 5 minutes. */
export const retryRefundInput = z.object({
  refundId: z.uuid(),
  ...freshFactor,
});
export const retryRefundResult = z.object({ refundId: z.uuid(), amountMinor: z.int(), currency: z.string() });
