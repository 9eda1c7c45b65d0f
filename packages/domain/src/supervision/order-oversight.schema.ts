import { z } from 'zod';
import { refundViewSchema } from '../billing/index.ts';
import { localizedName } from '../institution/index.ts';
import { dispensingStepSchema, orderStateSchema, parcelViewSchema, soldMedicineSchema } from '../pharmacy/index.ts';

/** An order as an admin sees it: the patient by record number alone. */
export const overseenOrderSchema = z.object({
  orderId: z.uuid(),
  number: z.int(),
  state: orderStateSchema,
  placedAt: z.date(),
  endedAt: z.date().nullable(),
  pharmacyName: localizedName,
  recordNumber: z.int(),
  totalMinor: z.int(),
  currency: z.string(),
});
export type OverseenOrder = z.infer<typeof overseenOrderSchema>;

export const overseeOrdersInput = z.object({
  /** The number, or the digits it begins with; empty: all. */
  number: z
    .string()
    .trim()
    .regex(/^(?:[Oo]-?)?\d{0,9}$/)
    .default(''),
  state: orderStateSchema.optional(),
  /** The number of the last order seen. */
  cursor: z.int().min(1).max(2_147_483_647).optional(),
});
export type OverseeOrdersInput = z.output<typeof overseeOrdersInput>;
export const overseeOrdersResult = z.object({
  rows: z.array(overseenOrderSchema),
  nextCursor: z.int().nullable(),
});

/** One order with everything that happened to it: packs, money, parcels, who did what. */
export const orderFileSchema = overseenOrderSchema.extend({
  prescriptionNumber: z.int().nullable(),
  itemsMinor: z.int(),
  deliveryMinor: z.int(),
  lines: z.array(z.object({ id: z.uuid(), medicine: soldMedicineSchema, quantity: z.int(), unitPriceMinor: z.int() })),
  /** Oldest first; after one that failed another may stand. */
  payments: z.array(
    z.object({
      paymentId: z.uuid(),
      state: z.enum(['PENDING', 'CAPTURED', 'PARTLY_REFUNDED', 'REFUNDED', 'FAILED']),
      amountMinor: z.int(),
      refundedMinor: z.int(),
      currency: z.string(),
      createdAt: z.date(),
      capturedAt: z.date().nullable(),
      providerRef: z.string().nullable(),
      refunds: z.array(refundViewSchema),
    }),
  ),
  parcels: z.array(parcelViewSchema),
  steps: z.array(dispensingStepSchema),
});
export type OrderFile = z.infer<typeof orderFileSchema>;
