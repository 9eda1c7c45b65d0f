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
  readonly marks: Mark[];
}

/**
 * The head of a conversation. A clinician whose last visit in it has ended reads up to that end and no further.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's
 */
export async function findConversation(services: Services, actor: Actor, conversationId: string): Promise<ConversationFacts> {
  const found = await services.db.prisma.conversation.findFirst({
    where: { AND: [{ id: conversationId }, visibleConversations(actor)] },
    select: {
      id: true,
      lastSeq: true,
      closedAt: true,
      journey: { select: { patientId: true } },
      participants: { orderBy: { joinedAt: 'asc' }, include: { person: { select: { name: true } } } },
      consultations: { where: visibleConsultations(actor), select: { toSeq: true } },
    },
  });
  if (!found) throw notFound('conversation');
  return {
    id: found.id,
    patientId: found.journey.patientId,
    lastSeq: actor.app === 'PATIENT' ? found.lastSeq : lastReadable(found.lastSeq, found.consultations),
    isOpen: found.closedAt === null,
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

function lastReadable(lastSeq: number, visits: readonly { readonly toSeq: number | null }[]): number {
  if (visits.some(({ toSeq }) => toSeq === null)) return lastSeq;
  return Math.max(0, ...visits.map(({ toSeq }) => toSeq ?? 0));
}
