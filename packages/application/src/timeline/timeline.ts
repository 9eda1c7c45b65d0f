import type { Transaction } from '@openward/db';
import type { LocalizedName } from '@openward/domain/institution';
import {
  journeyTimeline,
  type JourneyChange,
  type JourneyEvent,
  type TimelineStep,
  type TimelineStepDto,
} from '@openward/domain/journey';
import { nameOf } from '../cards/index.ts';
import { loadEvents } from './events.ts';
import { loadHistories } from './history.ts';

interface Begun {
  readonly id: string;
  readonly patientId: string;
  readonly openedAt: Date;
  readonly intakes: readonly { readonly submittedById: string }[];
}

/** What happened on a journey, as its rows tell. */
export interface JourneyPast {
  readonly history: readonly JourneyChange[];
  readonly events: readonly JourneyEvent[];
}

/** The journey as both sides read it, with the names of those who acted. The caller has checked who may see it. */
export async function loadTimeline(tx: Transaction, journeyId: string): Promise<TimelineStepDto[]> {
  const [journey, histories, events] = await Promise.all([
    tx.journey.findUniqueOrThrow({
      where: { id: journeyId },
      select: {
        id: true,
        patientId: true,
        openedAt: true,
        intakes: { select: { submittedById: true }, orderBy: { createdAt: 'asc' }, take: 1 },
      },
    }),
    loadHistories(tx, [journeyId]),
    loadEvents(tx, [journeyId]),
  ]);
  return timelineOf(tx, journey, { history: histories.get(journeyId) ?? [], events: events.get(journeyId) ?? [] });
}

/** The same for a journey whose rows are there already. */
export async function timelineOf(
  tx: Transaction,
  journey: Begun,
  { history, events }: JourneyPast,
): Promise<TimelineStepDto[]> {
  const byId = journey.intakes[0]?.submittedById ?? journey.patientId;
  const steps = journeyTimeline({ at: journey.openedAt, byId }, history, events);
  const ids = [...new Set(steps.flatMap(({ actorId }) => actorId ?? []))];
  const [people, serviceOf] = await Promise.all([
    tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true, latinName: true } }),
    servicesOf(tx, journey.id),
  ]);
  const byPerson = new Map(people.map((person) => [person.id, person]));
  return steps.map(({ key, status, at, actorId, actorKind, link }) => ({
    key,
    status,
    at,
    actorKind,
    actorName: (actorId && byPerson.get(actorId)?.name) || null,
    actorLatinName: (actorId && byPerson.get(actorId)?.latinName) || null,
    serviceName: serviceOf({ key, link }),
    link,
  }));
}

/** Where a journey has several visits, these rows say for which service. */
const namesService = new Set<TimelineStep['key']>(['queued', 'moved', 'consultation', 'completed', 'unsuitable']);

/** The service of each ticket and consultation of a journey; of a ticket that was moved, the one queued for and the one now. */
async function servicesOf(tx: Transaction, journeyId: string) {
  const names = { select: { nameEn: true, nameZh: true } } as const;
  const tickets = await tx.ticket.findMany({
    where: { journeyId },
    select: {
      id: true,
      service: names,
      intake: { select: { service: names } },
      consultations: { select: { id: true } },
    },
  });
  const byId = new Map(
    tickets.flatMap(({ id, service, consultations }) =>
      [id, ...consultations.map((visit) => visit.id)].map((one): [string, LocalizedName] => [one, nameOf(service)]),
    ),
  );
  const queuedFor = new Map(tickets.map(({ id, intake }) => [id, nameOf(intake.service)]));
  return ({ key, link }: Pick<TimelineStep, 'key' | 'link'>): LocalizedName | null => {
    if (!link || !namesService.has(key)) return null;
    return (key === 'queued' ? queuedFor : byId).get(link.id) ?? null;
  };
}
