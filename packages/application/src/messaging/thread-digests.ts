import type { Actor } from '@openward/domain/access';
import type { Services } from '../services/index.ts';

/** A thread as one row of a list asks for it. */
export interface DigestedThread {
  /** The row's own: the consultation, or the conversation itself. */
  readonly id: string;
  readonly conversationId: string;
  /** The last sequence the reader may read; null: all of it. */
  readonly toSeq: number | null;
}

/** A thread in one row of a list. */
export interface ThreadDigest {
  readonly id: string;
  /** The last text of either side, cut; null before the first. */
  readonly lastMessage: string | null;
  readonly lastMessageAt: Date | null;
  readonly lastWriter: 'PATIENT' | 'STAFF' | null;
  /** Texts of others this reader has not read. */
  readonly unread: number;
  /** Since when the patient waits for an answer; null when the clinician spoke last. */
  readonly unansweredSince: Date | null;
}

/** One statement; each thread is read from its end by the index (conversation, seq). Locks: none. */
const digests = `
SELECT asked.id, left(last.body, 160) AS "lastMessage", last.created_at AS "lastMessageAt",
  CASE last.side WHEN 'PATIENT' THEN 'PATIENT' WHEN 'CLINICIAN' THEN 'STAFF' END AS "lastWriter",
  (SELECT count(*)::int FROM message m
    WHERE m.conversation_id = v.id AND m.seq > COALESCE(me.read_seq, 0) AND m.kind = 'TEXT' AND m.sender_id <> $4
      AND m.seq <= asked.to_seq) AS unread,
  (SELECT min(m.created_at) FROM message m
    WHERE m.conversation_id = v.id AND m.kind = 'TEXT' AND m.seq > COALESCE(answer.seq, 0)
      AND m.seq <= asked.to_seq) AS "unansweredSince"
FROM (SELECT a.id, a.conversation_id, COALESCE(a.to_seq, c.last_seq) AS to_seq
        FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS a(id, conversation_id, to_seq)
        JOIN conversation c ON c.id = a.conversation_id) asked
JOIN conversation v ON v.id = asked.conversation_id
LEFT JOIN participant me ON me.conversation_id = v.id AND me.person_id = $4
LEFT JOIN LATERAL (
  SELECT m.body, m.created_at, p.side FROM message m
  LEFT JOIN participant p ON p.conversation_id = m.conversation_id AND p.person_id = m.sender_id
  WHERE m.conversation_id = v.id AND m.kind = 'TEXT' AND m.seq <= asked.to_seq ORDER BY m.seq DESC LIMIT 1) last ON true
LEFT JOIN LATERAL (
  SELECT m.seq FROM message m
  JOIN participant p ON p.conversation_id = m.conversation_id AND p.person_id = m.sender_id AND p.side = 'CLINICIAN'
  WHERE m.conversation_id = v.id AND m.kind = 'TEXT' AND m.seq <= asked.to_seq ORDER BY m.seq DESC LIMIT 1) answer ON true`;

/**
 * The heads of threads for lists, each as far as the reader may read. The caller has made sure that the actor may see them.
 * @returns by the row's id
 */
export async function threadDigests(
  services: Services,
  actor: Actor,
  threads: readonly DigestedThread[],
): Promise<Map<string, ThreadDigest>> {
  if (threads.length === 0) return new Map();
  const { rows } = await services.db.pool.query<ThreadDigest>({
    name: 'thread-digests',
    text: digests,
    values: [
      threads.map(({ id }) => id),
      threads.map(({ conversationId }) => conversationId),
      threads.map(({ toSeq }) => toSeq),
      actor.personId,
    ],
  });
  return new Map(rows.map((row) => [row.id, row]));
}
