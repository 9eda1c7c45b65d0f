import type { Prisma } from '@openward/db';
import { dispensingStepSchema, inParcelOrder, type DispensingView, type ParcelView } from '@openward/domain/pharmacy';
import type { Services } from '../services/index.ts';
import { namedPerson, personOf } from './person-of.ts';

type ParcelRecord = Prisma.ParcelGetPayload<{ include: { events: true } }>;

/** A parcel with what happened to it, newest first. */
export const parcelView = ({ events, ...parcel }: ParcelRecord): ParcelView => ({
  id: parcel.id,
  carrier: parcel.carrier,
  trackingNumber: parcel.trackingNumber,
  createdAt: parcel.createdAt,
  returnAskedAt: parcel.returnAskedAt,
  events: inParcelOrder(events)
    .toReversed()
    .map(({ id, kind, place, occurredAt, enteredById }) => ({
      id,
      kind,
      place,
      occurredAt,
      byHand: enteredById !== null,
    })),
});

/** The order's history, oldest first, with who did it. */
export async function orderHistory({ db }: Services, orderId: string): Promise<DispensingView['steps']> {
  const changes = await db.prisma.stateChange.findMany({
    where: { lifecycle: 'ORDER', subjectId: orderId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const people = await db.prisma.person.findMany({
    where: { id: { in: changes.flatMap(({ actorId }) => actorId ?? []) } },
    ...namedPerson,
  });
  const byId = new Map(people.map((person) => [person.id, personOf(person)]));
  return changes.map(({ id, command, toState, createdAt: at, actorId, reason }) =>
    dispensingStepSchema.parse({
      id,
      command,
      state: toState,
      at,
      by: actorId ? (byId.get(actorId) ?? null) : null,
      reason,
    }),
  );
}
