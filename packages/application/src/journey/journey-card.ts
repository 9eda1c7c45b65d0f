import type { Prisma } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { journeyOpen, journeyProgress, type JourneyCard } from '@openward/domain/journey';
import { ticketNumber } from '@openward/domain/waiting-room';
import { nameOf } from '../cards/index.ts';
import { threadDigests, type ThreadDigest } from '../messaging/index.ts';
import type { Services } from '../services/index.ts';
import { loadEvents, loadHistories, type JourneyPast } from '../timeline/index.ts';
import { placesInLine } from '../waiting-room/index.ts';

/** What a query includes to make journey cards. */
export const journeyInclude = {
  patient: { select: { person: { select: { name: true, latinName: true } } } },
  conversation: { select: { id: true } },
  intakes: {
    select: {
      submittedById: true,
      priceMinor: true,
      lapsedAt: true,
      ticket: { select: { id: true } },
      service: { select: { nameEn: true, nameZh: true } },
      payments: { select: { id: true }, orderBy: { createdAt: 'desc' }, take: 1 },
    },
    orderBy: { createdAt: 'asc' },
  },
  tickets: {
    include: { service: { select: { nameEn: true, nameZh: true, ticketPrefix: true } } },
    orderBy: { joinedAt: 'desc' },
  },
  consultations: {
    where: { state: { not: 'CANCELLED' } },
    select: {
      id: true,
      ticketId: true,
      clinician: { select: { person: { select: { name: true, latinName: true } } } },
    },
    orderBy: { openedAt: 'desc' },
  },
} as const satisfies Prisma.JourneyInclude;
export type JourneyRecord = Prisma.JourneyGetPayload<{ include: typeof journeyInclude }>;

export interface JourneyWithPast {
  readonly card: JourneyCard;
  readonly past: JourneyPast;
}

/** Makes the cards of journeys the actor may see: as many statements, however many journeys. */
export async function journeyCards(
  services: Services,
  actor: Actor,
  journeys: readonly JourneyRecord[],
): Promise<JourneyWithPast[]> {
  const ids = journeys.map(({ id }) => id);
  const [histories, events, places, digests] = await Promise.all([
    loadHistories(services.db.prisma, ids),
    loadEvents(services.db.prisma, ids),
    placesInLine(
      services,
      journeys.flatMap(({ tickets }) => tickets.map(({ id }) => id)),
    ),
    threadDigests(
      services,
      actor,
      journeys.flatMap(({ conversation }) =>
        conversation ? [{ id: conversation.id, conversationId: conversation.id, toSeq: null }] : [],
      ),
    ),
  ]);
  return journeys.map((journey) => {
    const past = { history: histories.get(journey.id) ?? [], events: events.get(journey.id) ?? [] };
    const digest = journey.conversation ? digests.get(journey.conversation.id) : undefined;
    return { past, card: cardOf(journey, { past, places, digest }) };
  });
}

interface Around {
  readonly past: JourneyPast;
  readonly places: ReadonlyMap<string, number>;
  readonly digest: ThreadDigest | undefined;
}

function cardOf(journey: JourneyRecord, { past, places, digest }: Around): JourneyCard {
  const { history, events } = past;
  const unpaid = unpaidOf(journey);
  const found = journeyOpen(history, events);
  // A payment that failed is open no more, yet what it was for still waits to be paid.
  const { stage, link } = found.link || !unpaid ? found : unpaid.open;
  const { consultation, ticket } = shownOf(journey, link);
  const service = stage === 'paying' && unpaid ? unpaid.service : ticket?.service;
  const moments = [journey.openedAt, history.at(-1)?.at, digest?.lastMessageAt].flatMap((at) => at?.getTime() ?? []);
  return {
    journeyId: journey.id,
    patientName: journey.patient.person.name,
    patientLatinName: journey.patient.person.latinName,
    concern: journey.concern,
    openedAt: journey.openedAt,
    closedAt: journey.closedAt,
    serviceName: service ? nameOf(service) : null,
    stage,
    open: link,
    ticketId: ticket?.id ?? null,
    ticketNumber: ticket ? ticketNumber(ticket.service.ticketPrefix, ticket.number) : null,
    place: places.get(ticket?.id ?? '') ?? null,
    consultationId: consultation?.id ?? null,
    clinicianName: consultation?.clinician.person.name ?? null,
    clinicianLatinName: consultation?.clinician.person.latinName ?? null,
    lastMessage: digest?.lastMessage ?? null,
    unread: digest?.unread ?? 0,
    step: journeyProgress(history, digest?.lastWriter ?? null).step,
    updatedAt: new Date(Math.max(...moments)),
  };
}

/** The visit and the ticket a card speaks of: those it leads to, else the latest of several. */
function shownOf({ consultations, tickets }: JourneyRecord, link: JourneyCard['open']) {
  const linked = consultations.find(({ id }) => id === link?.id);
  const consultation = linked ?? consultations[0];
  const ticket = tickets.find(({ id }) => id === (linked ? linked.ticketId : link?.id)) ?? tickets[0];
  return { consultation, ticket };
}

/** The intake that has its place once it is paid, and where it is paid. */
function unpaidOf({ intakes }: JourneyRecord) {
  const unpaid = intakes.findLast(({ priceMinor, lapsedAt, ticket }) => priceMinor > 0 && !lapsedAt && !ticket);
  const id = unpaid?.payments[0]?.id;
  if (!unpaid || !id) return null;
  return { service: unpaid.service, open: { stage: 'paying', link: { kind: 'payment', id } } as const };
}
