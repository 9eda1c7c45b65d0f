import { authorize, type Actor } from '@openward/domain/access';
import type { Mark } from '@openward/domain/messaging';
import { recordRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { findConversation } from './find-conversation.ts';

/**
 * Whether the actor may listen to a conversation from now on; from the answer the gateway seats the socket.
 * A clinician whose visits in it have all ended may read their part, and hears nothing new.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's
 */
export async function authorizeConversation(
  services: Services,
  actor: Actor,
  conversationId: string,
): Promise<{ lastSeq: number; marks: Mark[] }> {
  authorize(actor, 'conversation.read');
  const { id, patientId, lastSeq, marks } = await findConversation(services, actor, conversationId);
  await recordRead(services, actor, { action: 'conversation.open', entity: 'conversation', entityId: id, patientId });
  return { lastSeq, marks };
}
