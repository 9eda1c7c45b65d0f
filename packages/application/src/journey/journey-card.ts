import type { Prisma } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { journeyProgress, journeyStage, type JourneyCard, type JourneyChange } from '@openward/domain/journey';
import { ticketNumber } from '@openward/domain/waiting-room';
import { nameOf } from '../cards/index.ts';
import { threadDigests, type ThreadDigest } from '../messaging/index.ts';
import type { Services } from '../services/index.ts';
import { loadHistories } from '../timeline/index.ts';
import { placesInLine } from '../waiting-room/index.ts';

/** What a query includes to make journey cards. */
export const journeyInclude = {
  patient: { select: { person: { select: { name: true, latinName: true } } } },
  conversation: { select: { id: true } },
  intakes: { select: { submittedById: true }, orderBy: { createdAt: 'asc' }, take: 1 },
  tickets: {
    include: { service: { select: { nameEn: true, nameZh: true, ticketPrefix: true } } },
    orderBy: { joinedAt: 'desc' },
    take: 1,
  },
  consultations: {
    where: { state: { not: 'CANCELLED' } },
    select: { id: true, clinician: { select: { person: { select: { name: true, latinName: true } } } } },
    orderBy: { openedAt: 'desc' },
    take: 1,
  },
} as const satisfies Prisma.JourneyInclude;
export type JourneyRecord = Prisma.JourneyGetPayload<{ include: typeof journeyInclude }>;

export interface JourneyWithHistory {
  readonly card: JourneyCard;
  readonly history: readonly JourneyChange[];
}

/** Makes the cards of journeys the actor may see: three statements, however many. */
export async function journeyCards(
  services: Services,
  actor: Actor,
  journeys: readonly JourneyRecord[],
): Promise<JourneyWithHistory[]> {
  const [histories, places, digests] = await Promise.all([
    loadHistories(
      services.db.prisma,
      journeys.map(({ id }) => id),
    ),
    placesInLine(
      services,
      journeys.flatMap(({ tickets }) => tickets.map(({ id }) => id)),
    ),
    threadDigests(
      services,
      actor,
      journeys.flatMap(({ conversation }) => conversation?.id ?? []),
    ),
  ]);
  return journeys.map((journey) => {
    const history = histories.get(journey.id) ?? [];
    const place = places.get(journey.tickets[0]?.id ?? '') ?? null;
    const digest = journey.conversation ? digests.get(journey.conversation.id) : undefined;
    return { history, card: cardOf(journey, { history, place, digest }) };
  });
}

interface Around {
  readonly history: readonly JourneyChange[];
  readonly place: number | null;
  readonly digest: ThreadDigest | undefined;
}

function cardOf(journey: JourneyRecord, { history, place, digest }: Around): JourneyCard {
  const [ticket] = journey.tickets;
  const [consultation] = journey.consultations;
  const moments = [journey.openedAt, history.at(-1)?.at, digest?.lastMessageAt].flatMap((at) => at?.getTime() ?? []);
  return {
    journeyId: journey.id,
    patientName: journey.patient.person.name,
    patientLatinName: journey.patient.person.latinName,
    concern: journey.concern,
    openedAt: journey.openedAt,
    closedAt: journey.closedAt,
    serviceName: ticket ? nameOf(ticket.service) : null,
    stage: journeyStage(history),
    ticketId: ticket?.id ?? null,
    ticketNumber: ticket ? ticketNumber(ticket.service.ticketPrefix, ticket.number) : null,
    place,
    consultationId: consultation?.id ?? null,
    clinicianName: consultation?.clinician.person.name ?? null,
    clinicianLatinName: consultation?.clinician.person.latinName ?? null,
    lastMessage: digest?.lastMessage ?? null,
    unread: digest?.unread ?? 0,
    step: journeyProgress(history, digest?.lastWriter ?? null).step,
    updatedAt: new Date(Math.max(...moments)),
  };
}
