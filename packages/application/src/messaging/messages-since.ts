import { authorize, type Actor } from '@openward/domain/access';
import type { MessageDto, messagesSinceInput, messagesSinceResult } from '@openward/domain/messaging';
import type { z } from 'zod';
import { recordRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { findConversation } from './find-conversation.ts';
import { messageOf, type MessageRow } from './message-row.ts';

const columns = `
SELECT m.id, m.conversation_id, m.seq, m.sender_id, m.kind, m.body, m.payload, m.created_at, p.side
FROM message m
LEFT JOIN participant p ON p.conversation_id = m.conversation_id AND p.person_id = m.sender_id
WHERE m.conversation_id = $1`;
/** Forwards from $2, backwards from $2; both within what the reader may see and one more than a page. */
const forwards = `${columns} AND m.seq > $2 AND m.seq <= $3 ORDER BY m.seq LIMIT $4`;
const backwards = `${columns} AND m.seq < $2 AND m.seq <= $3 ORDER BY m.seq DESC LIMIT $4`;

/**
 * Entries after `afterSeq` in order; else the page that ends before `beforeSeq`; else the newest page. The reading is
 * written to the audit.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's
 */
export async function messagesSince(
  services: Services,
  actor: Actor,
  { conversationId, afterSeq, beforeSeq, limit }: z.output<typeof messagesSinceInput>,
): Promise<z.output<typeof messagesSinceResult>> {
  authorize(actor, 'conversation.read');
  const conversation = await findConversation(services, actor, conversationId);
  const isForwards = afterSeq !== undefined;
  const from = afterSeq ?? beforeSeq ?? conversation.lastSeq + 1;
  const { rows } = await services.db.pool.query<MessageRow>({
    name: isForwards ? 'messages-after' : 'messages-before',
    text: isForwards ? forwards : backwards,
    values: [conversationId, from, conversation.lastSeq, limit + 1],
  });
  const page: MessageDto[] = rows.slice(0, limit).map(messageOf);
  if (!isForwards) page.reverse();
  await recordRead(services, actor, {
    action: 'conversation.read',
    entity: 'conversation',
    entityId: conversationId,
    patientId: conversation.patientId,
    details: { from: page[0]?.seq ?? from, to: page.at(-1)?.seq ?? from },
  });
  const { lastSeq, marks, isOpen } = conversation;
  return { messages: page, lastSeq, hasMore: rows.length > limit, marks, isOpen };
}
