import type { Pool } from 'pg';

type Notice = readonly [channel: string, payload: string];
const largestBatch = 500;

/**
 * Sends notices in the order given, one statement at a time; what comes meanwhile is the next batch. The pool alone would
 * send each over whichever connection is free: order lost, and a commit for each.
 * PostgreSQL tells equal notices of one batch once, which does no harm to hints.
 */
export function createNotifier(pool: Pool, onError: (error: unknown) => void): (notice: Notice) => void {
  let waiting: Notice[] = [];
  let sending = false;
  const send = async () => {
    sending = true;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, largestBatch);
      waiting = waiting.slice(largestBatch);
      try {
        await pool.query({
          name: 'notify-gateways',
          text: 'SELECT pg_notify(n.channel, n.payload) FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS n(channel, payload, place) ORDER BY n.place',
          values: [batch.map(([channel]) => channel), batch.map(([, payload]) => payload)],
        });
      } catch (error) {
        onError(error);
      }
    }
    sending = false;
  };
  return (notice) => {
    waiting.push(notice);
    if (!sending) void send();
  };
}
