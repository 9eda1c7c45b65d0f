import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import type { Mark, markConversationInput } from '@openward/domain/messaging';
import { room } from '@openward/domain/realtime';
import type { z } from 'zod';
import { commit, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { clinicalPractices } from '../visibility/index.ts';

type Input = z.output<typeof markConversationInput>;

/**
 * One statement: who may, the conversation's head as the upper end, and the raise itself. A trigger keeps marks from
 * falling and lets a read mark carry the delivered one. Locks: the participant's row, when there is something to raise.
 */
const raise = `
WITH allowed AS (
  SELECT p.conversation_id, p.person_id, least($3::int, c.last_seq) AS seq
  FROM participant p
  JOIN conversation c ON c.id = p.conversation_id
  JOIN journey j ON j.id = c.journey_id
  WHERE p.conversation_id = $1 AND p.person_id = $2 AND p.left_at IS NULL
    AND CASE p.side
      WHEN 'CLINICIAN' THEN p.practice_role_id = ANY ($5::uuid[])
      ELSE $6 AND (j.patient_id = p.person_id OR EXISTS (
        SELECT FROM guardian_link g WHERE g.guardian_id = p.person_id AND g.ward_id = j.patient_id AND g.ended_at IS NULL))
    END
), raised AS (
  UPDATE participant p
     SET delivered_seq = allowed.seq,
         read_seq = CASE WHEN $4 THEN allowed.seq ELSE p.read_seq END,
         read_at = CASE WHEN $4 THEN now() ELSE p.read_at END
    FROM allowed
   WHERE p.conversation_id = allowed.conversation_id AND p.person_id = allowed.person_id
     AND CASE WHEN $4 THEN p.read_seq < allowed.seq ELSE p.delivered_seq < allowed.seq END
  RETURNING p.side, p.delivered_seq, p.read_seq, p.read_at
)
SELECT person.name, raised.side, raised.delivered_seq, raised.read_seq, raised.read_at
FROM allowed JOIN person ON person.id = allowed.person_id LEFT JOIN raised ON true`;

interface Row {
  readonly name: string;
  readonly side: Mark['side'] | null;
  readonly delivered_seq: number;
  readonly read_seq: number;
  readonly read_at: Date | null;
}

/**
 * Raises how far the actor has received or read; never lowers it.
 * @returns the new mark for the others, null when it already stood there
 * @throws AppError NOT_FOUND when the actor is not in the conversation
 */
export async function markConversation(services: Services, actor: Actor, input: Input): Promise<Mark | null> {
  authorize(actor, 'conversation.read');
  const roles = clinicalPractices(actor).map(({ practiceRoleId }) => practiceRoleId);
  const { rows } = await services.db.pool.query<Row>({
    name: 'mark-conversation',
    text: raise,
    values: [input.conversationId, actor.personId, input.seq, input.kind === 'read', roles, actor.app === 'PATIENT'],
  });
  const row = rows[0];
  if (!row) throw notFound('conversation');
  if (row.side === null) return null;
  const { name, side, delivered_seq: deliveredSeq, read_seq: readSeq, read_at: readAt } = row;
  return { personId: actor.personId, side, name, deliveredSeq, readSeq, readAt };
}

/** The same for a browser that cannot reach the gateway: the others are told through the outbox. */
export async function markAndTell(services: Services, actor: Actor, input: Input): Promise<{ mark: Mark | null }> {
  const mark = await markConversation(services, actor, input);
  const { conversationId } = input;
  if (mark) {
    const payload = {
      rooms: [room.conversation(conversationId)],
      event: 'conversation:marked' as const,
      data: { conversationId, mark },
    };
    await commit(services, (tx) => writeOutbox(tx, [{ topic: 'live.emit', payload }]));
  }
  return { mark };
}
