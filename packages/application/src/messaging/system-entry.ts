import { randomUUID } from 'node:crypto';
import type { Transaction } from '@openward/db';
import { storeMessages } from '@openward/db/sql';
import type { MessageDto, SystemEvent } from '@openward/domain/messaging';
import { room, type OutboxEvent } from '@openward/domain/realtime';

export const messageCreated = (message: MessageDto): OutboxEvent => ({
  topic: 'live.emit',
  payload: { rooms: [room.conversation(message.conversationId)], event: 'message:created', data: message },
});

interface SystemEntry {
  readonly conversationId: string;
  readonly event: SystemEvent;
  /** What the reader's sentence names: people, the ticket. */
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Adds what happened to the thread, in the caller's transaction. The conversation's row stays locked until its end.
 * @returns the entry's sequence, and the event for the outbox
 * @throws Error when the conversation is missing or closed: the caller has decided otherwise before
 */
export async function addSystemEntry(
  tx: Transaction,
  { conversationId, event, values }: SystemEntry,
): Promise<{ seq: number; told: OutboxEvent }> {
  const payload = { event, values: { ...values } };
  const entry = { id: randomUUID(), conversationId, senderId: null, kind: 'SYSTEM', payload } as const;
  const [stored] = await storeMessages(tx, [entry]);
  if (stored?.outcome !== 'stored') throw new Error(`system entry ${event}: ${stored?.outcome ?? 'no answer'}`);
  const message: MessageDto = {
    id: stored.id,
    conversationId,
    seq: stored.seq,
    senderId: null,
    side: 'SYSTEM',
    kind: 'SYSTEM',
    body: '',
    payload,
    createdAt: stored.createdAt,
  };
  return { seq: stored.seq, told: messageCreated(message) };
}
