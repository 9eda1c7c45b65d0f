import { z } from 'zod';
import { parcelEventKinds } from './parcel.rules.ts';

/** What a courier tells of a parcel, once its signature is verified. */
export const courierNoticeSchema = z.object({
  /** The courier's own id of the event; a repetition carries the same. */
  noticeId: z.string().min(1).max(100),
  trackingNumber: z.string().min(1).max(60),
  kind: z.enum(parcelEventKinds),
  place: z.string().max(80).nullable(),
  occurredAt: z.coerce.date(),
  /** With DELIVERED: the code the receiver told, or what the courier was given to compare it with, hex. */
  receiver: z
    .union([z.object({ code: z.string().regex(/^\d{4}$/) }), z.object({ proof: z.string().regex(/^[0-9a-f]{64}$/) })])
    .nullable(),
});
export type CourierNotice = z.infer<typeof courierNoticeSchema>;
