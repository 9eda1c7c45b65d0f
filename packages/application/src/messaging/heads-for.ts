import type { Services } from '../services/index.ts';

/** The newest sequence of each of these conversations, for the gateway's beacon to sockets already seated in them. */
export async function headsFor(
  services: Services,
  conversationIds: readonly string[],
): Promise<{ conversationId: string; lastSeq: number }[]> {
  if (conversationIds.length === 0) return [];
  const { rows } = await services.db.pool.query<{ conversationId: string; lastSeq: number }>({
    name: 'conversation-heads',
    text: 'SELECT id AS "conversationId", last_seq AS "lastSeq" FROM conversation WHERE id = ANY ($1::uuid[])',
    values: [conversationIds],
  });
  return rows;
}
