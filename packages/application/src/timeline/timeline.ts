import type { Transaction } from '@openward/db';
import { journeyTimeline, type JourneyChange, type TimelineStepDto } from '@openward/domain/journey';
import { loadHistories } from './history.ts';

interface Begun {
  readonly id: string;
  readonly patientId: string;
  readonly openedAt: Date;
  readonly intakes: readonly { readonly submittedById: string }[];
}

/** The journey as both sides read it, with the names of those who acted. The caller has checked who may see it. */
export async function loadTimeline(tx: Transaction, journeyId: string): Promise<TimelineStepDto[]> {
  const [journey, histories] = await Promise.all([
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
  ]);
  return timelineOf(tx, journey, histories.get(journeyId) ?? []);
}

/** The same for a journey whose rows are there already. */
export async function timelineOf(
  tx: Transaction,
  journey: Begun,
  history: readonly JourneyChange[],
): Promise<TimelineStepDto[]> {
  const byId = journey.intakes[0]?.submittedById ?? journey.patientId;
  const steps = journeyTimeline({ at: journey.openedAt, byId }, history);
  const ids = [...new Set(steps.flatMap(({ actorId }) => actorId ?? []))];
  const people = await tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, latinName: true },
  });
  const byPerson = new Map(people.map((person) => [person.id, person]));
  return steps.map(({ key, status, at, actorId, actorKind }) => ({
    key,
    status,
    at,
    actorKind,
    actorName: (actorId && byPerson.get(actorId)?.name) || null,
    actorLatinName: (actorId && byPerson.get(actorId)?.latinName) || null,
    detail: null,
  }));
}
