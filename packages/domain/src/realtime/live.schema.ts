import { z } from 'zod';
import { errorCodes, errorKeys } from '../errors/index.ts';
import { sessionEndings } from '../identity/index.ts';
import {
  markConversationInput,
  markSchema,
  messageSchema,
  sendMessageInput,
  sendMessageResult,
} from '../messaging/index.ts';

/** Commands a browser may send; every one is acknowledged with `Ack`. Imperative names. */
export const liveCommands = {
  /** Join the live room of a conversation one participates in. */
  'conversation:open': {
    input: z.object({ conversationId: z.uuid() }),
    output: z.object({ lastSeq: z.int(), marks: z.array(markSchema) }),
  },
  'conversation:close': { input: z.object({ conversationId: z.uuid() }), output: z.object({}) },
  'message:send': { input: sendMessageInput, output: sendMessageResult },
  'conversation:mark': { input: markConversationInput, output: z.object({}) },
  'typing:set': { input: z.object({ conversationId: z.uuid(), typing: z.boolean() }), output: z.object({}) },
} as const;
export type LiveCommand = keyof typeof liveCommands;

/** Facts the gateway tells. Hints only: the database is the truth. Past-tense names. */
export const liveEvents = {
  'message:created': messageSchema,
  'conversation:marked': z.object({ conversationId: z.uuid(), mark: markSchema }),
  /** A beacon every 15 s to everyone in the room: finds a lost last message. */
  'conversation:head': z.object({ conversationId: z.uuid(), lastSeq: z.int() }),
  'typing:changed': z.object({ conversationId: z.uuid(), personId: z.uuid(), typing: z.boolean() }),
  'ticket:changed': z.object({ ticketId: z.uuid() }),
  'queue:changed': z.object({ serviceId: z.uuid() }),
  'consultation:changed': z.object({ consultationId: z.uuid(), conversationId: z.uuid() }),
  /** A prescription, order, parcel, payment or follow-up of the journey moved. */
  'journey:changed': z.object({ journeyId: z.uuid() }),
  /** An order or its parcel moved; orders of the shop have no journey. */
  'order:changed': z.object({ orderId: z.uuid() }),
  /** A payment was settled or refunded. */
  'payment:changed': z.object({ paymentId: z.uuid() }),
  /** One of an institution's boards is worth a look. */
  'board:changed': z.object({ institutionId: z.uuid(), board: z.enum(['review', 'dispensing', 'tasks', 'admin']) }),
  'duty:changed': z.object({ practiceRoleId: z.uuid() }),
  'session:ended': z.object({ reason: z.enum(sessionEndings) }),
} as const;
export type LiveEvent = keyof typeof liveEvents;
export type LiveEventData<E extends LiveEvent> = z.infer<(typeof liveEvents)[E]>;

/** Answer to every command. */
export const ackErrorSchema = z.object({
  ok: z.literal(false),
  code: z.enum(errorCodes),
  key: z.enum(errorKeys),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type Ack<T> = { readonly ok: true; readonly value: T } | z.infer<typeof ackErrorSchema>;

/** Names of the rooms a socket may sit in. */
export const room = {
  person: (personId: string): string => `person:${personId}`,
  session: (sessionId: string): string => `session:${sessionId}`,
  service: (serviceId: string): string => `service:${serviceId}`,
  institution: (institutionId: string): string => `institution:${institutionId}`,
  conversation: (conversationId: string): string => `conversation:${conversationId}`,
} as const;

/** A one-time permission to open a socket, and where. */
export const socketTicketSchema = z.object({ ticket: z.string(), gatewayUrl: z.url() });
