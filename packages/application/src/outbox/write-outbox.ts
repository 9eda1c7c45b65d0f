import type { Transaction } from '@openward/db';
import { outboxEventSchema, type OutboxEvent } from '@openward/domain/realtime';

/** Notes what must happen after the commit of this transaction. */
export async function writeOutbox(tx: Transaction, events: readonly OutboxEvent[]): Promise<void> {
  if (events.length === 0) return;
  const rows = JSON.stringify(events.map((event) => outboxEventSchema.parse(event)));
  await tx.$executeRaw`
    INSERT INTO outbox_event (topic, payload)
    SELECT e.topic, e.payload FROM jsonb_to_recordset(${rows}::jsonb) AS e(topic text, payload jsonb)`;
}
