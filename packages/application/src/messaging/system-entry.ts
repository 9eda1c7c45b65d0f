import type { Transaction } from '@openward/db';
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
  const rows = await tx.$queryRaw<{ id: string; seq: number | null; created_at: Date | null; outcome: string }[]>`
    SELECT id, seq, created_at, outcome FROM store_messages(jsonb_build_array(jsonb_build_object(
      'id', uuidv7(), 'conversationId', ${conversationId}::uuid, 'kind', 'SYSTEM', 'payload', ${JSON.stringify(payload)}::jsonb)))`;
  const row = rows[0];
  if (!row || row.seq === null || row.created_at === null) throw new Error(`system entry ${event}: ${row?.outcome ?? 'no answer'}`);
  const message: MessageDto = {
    id: row.id,
    conversationId,
    seq: row.seq,
    senderId: null,
    side: 'SYSTEM',
    kind: 'SYSTEM',
    body: '',
    payload,
    createdAt: row.created_at,
  };
  return { seq: row.seq, told: messageCreated(message) };
}
