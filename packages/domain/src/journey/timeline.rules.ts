import { actorOf, currentStates, inOrder, type JourneyActor, type JourneyChange } from './journey-history.ts';

/** Every row a timeline can show. Keys of i18n `timeline`. */
export const timelineKeys = [
  'registered',
  'queued',
  'called',
  'missed',
  'back-in-queue',
  'left',
  'expired',
  'cancelled',
  'consultation',
  'completed',
  'unsuitable',
  'prescription-signed',
  'prescription',
  'prescription-returned',
  'prescription-rejected',
  'prescription-ended',
  'order',
  'shipped',
  'delivery',
  'delivery-failed',
  'order-returned',
  'order-cancelled',
  'follow-up',
  'follow-up-missed',
] as const;
export type TimelineKey = (typeof timelineKeys)[number];

/** One row: what happened or will, when, and who acted or acts. */
export interface TimelineStep {
  readonly key: TimelineKey;
  readonly status: 'done' | 'current' | 'future';
  /** null for the future. */
  readonly at: Date | null;
  readonly actorId: string | null;
  readonly actorRoleId: string | null;
  readonly actorKind: JourneyActor;
}

interface Row {
  readonly key: TimelineKey;
  /** While the subject is in one of these states, the row is still going on. */
  readonly during?: readonly string[];
}

/** Which changes the patient sees. Offers, leases, payments and the pharmacy's inner steps are not news to a patient. */
export const rows: Readonly<Record<string, Row>> = {
  'TICKET.create': { key: 'queued', during: ['WAITING', 'OFFERED'] },
  'TICKET.accept': { key: 'called', during: ['IN_CONSULTATION'] },
  'TICKET.miss': { key: 'missed', during: ['NO_ANSWER'] },
  'TICKET.return': { key: 'back-in-queue', during: ['WAITING', 'OFFERED'] },
  'TICKET.giveBack': { key: 'back-in-queue', during: ['WAITING', 'OFFERED'] },
  'TICKET.leave': { key: 'left' },
  'TICKET.expire': { key: 'expired' },
  'TICKET.cancel': { key: 'cancelled' },
  'CONSULTATION.enter': { key: 'consultation', during: ['ACTIVE'] },
  'CONSULTATION.complete': { key: 'completed' },
  'CONSULTATION.endUnsuitable': { key: 'unsuitable' },
  'CONSULTATION.cancel': { key: 'cancelled' },
  'PRESCRIPTION.sign': { key: 'prescription-signed', during: ['SIGNED'] },
  'PRESCRIPTION.approve': { key: 'prescription', during: ['EFFECTIVE', 'PARTLY_DISPENSED'] },
  'PRESCRIPTION.return': { key: 'prescription-returned' },
  'PRESCRIPTION.reject': { key: 'prescription-rejected' },
  'PRESCRIPTION.void': { key: 'prescription-ended' },
  'PRESCRIPTION.expire': { key: 'prescription-ended' },
  'ORDER.create': { key: 'order', during: ['PLACED', 'PAID', 'PICKING', 'CHECKED'] },
  'ORDER.ship': { key: 'shipped', during: ['SHIPPED'] },
  'ORDER.deliver': { key: 'delivery' },
  'ORDER.failDelivery': { key: 'delivery-failed', during: ['DELIVERY_FAILED'] },
  'ORDER.return': { key: 'order-returned' },
  'ORDER.cancel': { key: 'order-cancelled' },
  'ORDER.refuse': { key: 'order-cancelled' },
  'ORDER.expire': { key: 'order-cancelled' },
  'FOLLOW_UP.complete': { key: 'follow-up' },
  'FOLLOW_UP.miss': { key: 'follow-up-missed' },
};

const later = (key: TimelineKey, actorKind: JourneyActor): TimelineStep => ({
  key,
  status: 'future',
  at: null,
  actorId: null,
  actorRoleId: null,
  actorKind,
});

/** What certainly follows from a state. Nothing is promised that may not happen: no prescription, no order. */
const following: Readonly<Record<string, readonly TimelineStep[]>> = {
  'TICKET.WAITING': [later('called', 'STAFF'), later('consultation', 'PATIENT')],
  'TICKET.OFFERED': [later('called', 'STAFF'), later('consultation', 'PATIENT')],
  'CONSULTATION.OPEN': [later('consultation', 'PATIENT')],
  'CONSULTATION.ACTIVE': [later('completed', 'STAFF')],
  'ORDER.PAID': [later('delivery', 'SYSTEM')],
  'ORDER.PICKING': [later('delivery', 'SYSTEM')],
  'ORDER.CHECKED': [later('delivery', 'SYSTEM')],
  'ORDER.SHIPPED': [later('delivery', 'SYSTEM')],
  'FOLLOW_UP.PLANNED': [later('follow-up', 'PATIENT')],
  'FOLLOW_UP.DUE': [later('follow-up', 'PATIENT')],
};

function rowOf(change: JourneyChange): Row | undefined {
  const command = change.fromState === null ? 'create' : change.command;
  // The system ends a consultation only to bring the patient back into the queue, and that row says it.
  if (change.lifecycle === 'CONSULTATION' && command === 'cancel' && change.actorId === null) return undefined;
  return rows[`${change.lifecycle}.${command}`];
}

/**
 * The timeline both sides read: what happened with actor and time, the one row going on now, then what certainly follows.
 * @param opened when the journey began, and who began it
 */
export function journeyTimeline(
  opened: { readonly at: Date; readonly byId: string },
  changes: readonly JourneyChange[],
): TimelineStep[] {
  const states = currentStates(changes);
  const shown = inOrder(changes).flatMap((change) => {
    const row = rowOf(change);
    return row ? [{ change, row }] : [];
  });
  const current = shown.findLast(({ change, row }) =>
    row.during?.some((state) => states.get(change.subjectId) === `${change.lifecycle}.${state}`),
  );
  const past = shown.map(
    ({ change, row }): TimelineStep => ({
      key: row.key,
      status: change === current?.change ? 'current' : 'done',
      at: change.at,
      actorId: change.actorId,
      actorRoleId: change.actorRoleId,
      actorKind: actorOf(change),
    }),
  );
  const begun: TimelineStep = {
    key: 'registered',
    status: 'done',
    at: opened.at,
    actorId: opened.byId,
    actorRoleId: null,
    actorKind: 'PATIENT',
  };
  return [begun, ...past, ...[...states.values()].flatMap((state) => following[state] ?? [])];
}
