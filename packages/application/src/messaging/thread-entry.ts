import { randomUUID } from 'node:crypto';
import type { Transaction } from '@openward/db';
import { storeMessages } from '@openward/db/sql';
import type { MessageCard, MessageDto, SystemEvent } from '@openward/domain/messaging';
import { room, type OutboxEvent } from '@openward/domain/realtime';

export const messageCreated = (message: MessageDto): OutboxEvent => ({
  topic: 'live.emit',
  payload: { rooms: [room.conversation(message.conversationId)], event: 'message:created', data: message },
});

/** What was stored, and the event for the outbox. */
export interface ThreadEntry {
  readonly seq: number;
  readonly told: OutboxEvent;
}

interface SystemEntry {
  readonly conversationId: string;
  readonly event: SystemEvent;
  /** What the reader's sentence names: people, the ticket. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Adds what happened to the thread, in the caller's transaction. The conversation's row stays locked until its end.
 * @throws Error when the conversation is missing or closed: the caller has decided otherwise before
 */
export function addSystemEntry(tx: Transaction, { conversationId, event, values }: SystemEntry): Promise<ThreadEntry> {
  return addEntry(tx, { conversationId, kind: 'SYSTEM', payload: { event, values: { ...values } } });
}

/**
 * Adds a card to the thread: what it shows is fetched by the reader, as it stands then.
 * @throws Error when the conversation is missing or closed: the caller has decided otherwise before
 */
export function addCard(
  tx: Transaction,
  { conversationId, card }: { readonly conversationId: string; readonly card: MessageCard },
): Promise<ThreadEntry> {
  return addEntry(tx, { conversationId, kind: 'CARD', payload: { card } });
}

interface Entry {
  readonly conversationId: string;
  readonly kind: 'SYSTEM' | 'CARD';
  readonly payload: NonNullable<MessageDto['payload']>;
}

async function addEntry(tx: Transaction, { conversationId, kind, payload }: Entry): Promise<ThreadEntry> {
  const entry = { id: randomUUID(), conversationId, senderId: null, kind, payload };
  const [stored] = await storeMessages(tx, [entry]);
  if (stored?.outcome !== 'stored') throw new Error(`${kind} entry: ${stored?.outcome ?? 'no answer'}`);
  const message: MessageDto = {
    id: stored.id,
    conversationId,
    seq: stored.seq,
    senderId: null,
    side: 'SYSTEM',
    kind,
    body: '',
    payload,
    createdAt: stored.createdAt,
  };
  return { seq: stored.seq, told: messageCreated(message) };
}
