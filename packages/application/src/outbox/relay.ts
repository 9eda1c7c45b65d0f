import { outboxEventSchema, type OutboxEvent } from '@openward/domain/realtime';
import type { Services } from '../services/index.ts';

export interface TakenEvent {
  readonly id: string;
  readonly event: OutboxEvent;
}
export interface SettledEvent {
  readonly id: string;
  /** null: delivered. Otherwise a short name of what went wrong, without data of persons. */
  readonly error: string | null;
}

/** What is told to sockets takes no time; errands wait for mail servers, couriers and payment providers. Neither waits for the other. */
export const outboxLanes = ['live', 'errand'] as const;
export type OutboxLane = (typeof outboxLanes)[number];

/**
 * Taking moves the next attempt away: a relay that dies with its batch delays it and loses nothing. The wait doubles
 * from 5 s to 5 min. Locks: the taken rows for the length of this statement, passing over those of other relays.
 */
const take = `
UPDATE outbox_event o
   SET attempts = o.attempts + 1,
       available_at = now() + make_interval(secs => least(300, 5 * power(2, least(o.attempts, 6))))
  FROM (SELECT id FROM outbox_event
         WHERE delivered_at IS NULL AND available_at <= now() AND (topic LIKE 'live.%') = $2
         ORDER BY available_at, id
         LIMIT $1
           FOR UPDATE SKIP LOCKED) due
 WHERE o.id = due.id
RETURNING o.id, o.topic, o.payload`;

/** Locks: the settled rows, in the order of their ids. */
const settle = `
UPDATE outbox_event o
   SET delivered_at = CASE WHEN s.error IS NULL THEN now() END, last_error = s.error
  FROM jsonb_to_recordset($1::jsonb) AS s(id uuid, error text)
 WHERE o.id = s.id AND o.delivered_at IS NULL`;

/**
 * Takes up to `atMost` events of a lane that are due, oldest first. An event nobody can read is settled with an error and comes
 * back later, after a newer release perhaps.
 */
export async function takeOutboxBatch(services: Services, lane: OutboxLane, atMost: number): Promise<TakenEvent[]> {
  const { rows } = await services.db.pool.query<{ id: string; topic: string; payload: unknown }>({
    name: 'take-outbox',
    text: take,
    values: [atMost, lane === 'live'],
  });
  const taken: TakenEvent[] = [];
  const unreadable: SettledEvent[] = [];
  for (const { id, topic, payload } of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const event = outboxEventSchema.safeParse({ topic, payload });
    if (event.success) taken.push({ id, event: event.data });
    else unreadable.push({ id, error: 'unreadable' });
  }
  if (unreadable.length > 0) await settleOutbox(services, unreadable);
  return taken;
}

/** Writes down what became of a batch. What failed is due again after its wait: delivery is at least once. */
export async function settleOutbox(services: Services, settled: readonly SettledEvent[]): Promise<void> {
  const rows = settled.map(({ id, error }) => ({ id, error: error?.slice(0, 200) ?? null }));
  await services.db.pool.query({ name: 'settle-outbox', text: settle, values: [JSON.stringify(rows)] });
}
