import { z } from 'zod';
import { paymentNoticeSchema } from '../billing/index.ts';
import { liveEvents, type LiveEvent } from './live.schema.ts';

const eventNames = Object.keys(liveEvents) as [LiveEvent, ...LiveEvent[]]; // keys of a non-empty const object

/** What must happen after a commit; one row each, delivered at least once. */
export const outboxEventSchema = z.discriminatedUnion('topic', [
  z.object({
    topic: z.literal('live.emit'),
    payload: z.object({ rooms: z.array(z.string()).min(1), event: z.enum(eventNames), data: z.unknown() }),
  }),
  z.object({
    topic: z.literal('live.disconnect'),
    payload: z.object({ rooms: z.array(z.string()).min(1), reason: liveEvents['session:ended'].shape.reason }),
  }),
  /** Sockets in `rooms` stop hearing the room `leave`: somebody no longer belongs to a conversation. */
  z.object({
    topic: z.literal('live.leave'),
    payload: z.object({ rooms: z.array(z.string()).min(1), leave: z.string() }),
  }),
  z.object({ topic: z.literal('courier.book'), payload: z.object({ parcelId: z.uuid() }) }),
  z.object({
    topic: z.literal('courier.instruct'),
    payload: z.object({ parcelId: z.uuid(), instruction: z.enum(['REDELIVER', 'RETURN']) }),
  }),
  z.object({ topic: z.literal('notification.send'), payload: z.object({ notificationId: z.uuid() }) }),
  /** Money to give back is asked of the payment provider. */
  z.object({ topic: z.literal('payment.refund'), payload: z.object({ refundId: z.uuid() }) }),
  /** The demo payment provider tells us something, as a provider's own servers would. */
  z.object({ topic: z.literal('demo-payment.notify'), payload: paymentNoticeSchema }),
]);
export type OutboxEvent = z.infer<typeof outboxEventSchema>;

/** The PostgreSQL channel that wakes the relay after a commit. */
export const outboxChannel = 'openward_outbox';
