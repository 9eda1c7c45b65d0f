import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import type { Mark } from '@openward/domain/messaging';
import { recordRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { findConversation } from './find-conversation.ts';

/**
 * Whether the actor may listen to a conversation from now on; from the answer the gateway seats the socket.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's; CONFLICT `consultation-ended` for a clinician whose
 * visits in it have all ended, who may still read their part
 */
export async function authorizeConversation(
  services: Services,
  actor: Actor,
  conversationId: string,
): Promise<{ lastSeq: number; marks: Mark[] }> {
  authorize(actor, 'conversation.read');
  const { id, patientId, lastSeq, marks, isLive } = await findConversation(services, actor, conversationId);
  if (!isLive) throw new AppError('CONFLICT', 'no running visit in the conversation', 'consultation-ended');
  await recordRead(services, actor, { action: 'conversation.open', entity: 'conversation', entityId: id, patientId });
  return { lastSeq, marks };
}
