import { z } from 'zod';

export const messageKindSchema = z.enum(['TEXT', 'SYSTEM', 'CARD']);

/** Facts of a system entry; the reader's language makes the sentence (i18n system.<event>). */
export const systemEventSchema = z.enum([
  'consultation-opened',
  'patient-entered',
  'consultation-completed',
  'consultation-cancelled',
  'clinician-suspended',
  'consultation-unsuitable',
  'evidence-asked',
  'evidence-added',
  'evidence-confirmed',
]);
export type SystemEvent = z.infer<typeof systemEventSchema>;

/** A card of the thread names what it shows; the reader fetches the thing itself, as it stands now. */
export const messageCardSchema = z.object({
  kind: z.enum(['prescription', 'order', 'follow-up', 'referral', 'summary']),
  id: z.uuid(),
});
export type MessageCard = z.infer<typeof messageCardSchema>;

/** The same as a reader meets it: a newer release may have stored a kind this one does not know. */
export const threadCardSchema = z.object({ kind: z.string(), id: z.uuid() });
export type ThreadCard = z.infer<typeof threadCardSchema>;

/** `values` fill the sentence: names, ticket number. `card` is there for kind CARD. */
export const messagePayloadSchema = z
  .object({
    event: systemEventSchema.optional(),
    values: z.record(z.string(), z.string()).optional(),
    card: threadCardSchema.optional(),
  })
  .loose();

/** One entry of the conversation's sequence. */
export const messageSchema = z.object({
  id: z.uuid(),
  conversationId: z.uuid(),
  seq: z.int().min(1),
  senderId: z.uuid().nullable(),
  side: z.enum(['PATIENT', 'CLINICIAN', 'SYSTEM']),
  kind: messageKindSchema,
  body: z.string(),
  payload: messagePayloadSchema.nullable(),
  /** Coerced: over the socket a time travels as an ISO string. */
  createdAt: z.coerce.date(),
});
export type MessageDto = z.infer<typeof messageSchema>;

/** The client makes the id (UUIDv7): sending it again is the same message. */
export const sendMessageInput = z.object({ id: z.uuid(), conversationId: z.uuid(), body: z.string().min(1).max(4000) });
export type SendMessageInput = z.infer<typeof sendMessageInput>;
export const sendMessageResult = z.object({ id: z.uuid(), seq: z.int(), createdAt: z.coerce.date() });

/** How far a participant has received and read; marks only rise. */
export const markSchema = z.object({
  personId: z.uuid(),
  side: z.enum(['PATIENT', 'CLINICIAN']),
  name: z.string(),
  deliveredSeq: z.int(),
  readSeq: z.int(),
  readAt: z.coerce.date().nullable(),
});
export type Mark = z.infer<typeof markSchema>;

/** Entries after `afterSeq` in order, or with `beforeSeq` the page of history that ends before it. */
export const messagesSinceInput = z.object({
  conversationId: z.uuid(),
  afterSeq: z.int32().min(0).optional(),
  beforeSeq: z.int32().min(1).optional(),
  limit: z.int().min(1).max(200).default(100),
});
export const messagesSinceResult = z.object({
  messages: z.array(messageSchema),
  lastSeq: z.int(),
  hasMore: z.boolean(),
  marks: z.array(markSchema),
  isOpen: z.boolean(),
});

export const markConversationInput = z.object({
  conversationId: z.uuid(),
  seq: z.int32().min(0),
  kind: z.enum(['delivered', 'read']),
});

/** The raised mark; null when it already stood there. */
export const markResult = z.object({ mark: markSchema.nullable() });
