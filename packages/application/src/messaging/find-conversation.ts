import type { Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import type { Mark } from '@openward/domain/messaging';
import type { Services } from '../services/index.ts';
import { visibleConsultations, visibleConversations } from '../visibility/index.ts';

/** A conversation as far as this actor may know it. */
export interface ConversationFacts {
  readonly id: string;
  readonly patientId: string;
  /** The newest sequence this actor may read. */
  readonly lastSeq: number;
  readonly isOpen: boolean;
  /** False for a clinician whose visits in it have all ended: nothing new is theirs to hear. */
  readonly isLive: boolean;
  readonly marks: Mark[];
}

/**
 * The head of a conversation. A clinician whose last visit in it has ended reads up to that end and no further.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's
 */
export async function findConversation(
  services: Services,
  actor: Actor,
  conversationId: string,
): Promise<ConversationFacts> {
  const found = await services.db.prisma.conversation.findFirst({
    where: { AND: [{ id: conversationId }, visibleConversations(actor)] },
    select: {
      id: true,
      lastSeq: true,
      closedAt: true,
      journey: { select: { patientId: true } },
      participants: {
        orderBy: [{ side: 'asc' }, { joinedAt: 'asc' }],
        include: { person: { select: { name: true } } },
      },
      consultations: { where: visibleConsultations(actor), select: { toSeq: true } },
    },
  });
  if (!found) throw notFound('conversation');
  const isLive = actor.app === 'PATIENT' || found.consultations.some(({ toSeq }) => toSeq === null);
  return {
    id: found.id,
    patientId: found.journey.patientId,
    lastSeq: isLive ? found.lastSeq : Math.max(0, ...found.consultations.map(({ toSeq }) => toSeq ?? 0)),
    isOpen: isLive && found.closedAt === null,
    isLive,
    marks: found.participants.map(({ personId, side, person, deliveredSeq, readSeq, readAt }) => ({
      personId,
      side,
      name: person.name,
      deliveredSeq,
      readSeq,
      readAt,
    })),
  };
}
