import {
  actorOf,
  currentStates,
  inOrder,
  linkTo,
  type JourneyActor,
  type JourneyChange,
  type JourneyEvent,
  type JourneyLink,
} from './journey-history.ts';

/** Every row a timeline can show. Keys of i18n `timeline`. */
export const timelineKeys = [
  'registered',
  'payment-due',
  'paid',
  'payment-failed',
  'refunded',
  'queued',
  'called',
  'missed',
  'back-in-queue',
  'moved',
  'left',
  'expired',
  'cancelled',
  'consultation',
  'evidence-confirmed',
  'completed',
  'unsuitable',
  'referral-made',
  'referral-accepted',
  'referral-declined',
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
  'follow-up-planned',
  'follow-up-due',
  'follow-up',
  'follow-up-missed',
  'follow-up-cancelled',
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
  /** What it happened to; null for the beginning. */
  readonly link: JourneyLink | null;
}

interface Row {
  readonly key: TimelineKey;
  /** While the subject is in one of these states, the row is still going on. */
  readonly during?: readonly string[];
  /** Once that is over, nothing is left to tell. */
  readonly brief?: true;
}

/** Which changes the patient sees. Offers, leases and the pharmacy's inner steps are not news to a patient. */
export const rows: Readonly<Record<string, Row>> = {
  'TICKET.create': { key: 'queued', during: ['WAITING', 'OFFERED'] },
  'TICKET.accept': { key: 'called', during: ['IN_CONSULTATION'] },
  'TICKET.miss': { key: 'missed', during: ['NO_ANSWER'] },
  'TICKET.return': { key: 'back-in-queue', during: ['WAITING', 'OFFERED'] },
  'TICKET.giveBack': { key: 'back-in-queue', during: ['WAITING', 'OFFERED'] },
  'TICKET.move': { key: 'moved', during: ['WAITING', 'OFFERED'] },
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
  'ORDER.redeliver': { key: 'shipped', during: ['SHIPPED'] },
  'ORDER.deliver': { key: 'delivery' },
  'ORDER.failDelivery': { key: 'delivery-failed', during: ['DELIVERY_FAILED'] },
  'ORDER.return': { key: 'order-returned' },
  'ORDER.cancel': { key: 'order-cancelled' },
  'ORDER.refuse': { key: 'order-cancelled' },
  'ORDER.expire': { key: 'order-cancelled' },
  'PAYMENT.create': { key: 'payment-due', during: ['PENDING'], brief: true },
  'PAYMENT.capture': { key: 'paid' },
  'PAYMENT.fail': { key: 'payment-failed' },
  'PAYMENT.refundPart': { key: 'refunded' },
  'PAYMENT.refund': { key: 'refunded' },
  'FOLLOW_UP.create': { key: 'follow-up-planned', during: ['PLANNED'] },
  'FOLLOW_UP.fallDue': { key: 'follow-up-due', during: ['DUE'] },
  'FOLLOW_UP.cancel': { key: 'follow-up-cancelled' },
  'FOLLOW_UP.complete': { key: 'follow-up' },
  'FOLLOW_UP.miss': { key: 'follow-up-missed' },
};

const later = (key: TimelineKey, actorKind: JourneyActor): Omit<TimelineStep, 'link'> => ({
  key,
  status: 'future',
  at: null,
  actorId: null,
  actorRoleId: null,
  actorKind,
});

/** What certainly follows from a state. Nothing is promised that may not happen: no prescription, no order. */
const following: Readonly<Record<string, readonly Omit<TimelineStep, 'link'>[]>> = {
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

/** One line of the past, whatever it comes from. */
interface Told extends Pick<TimelineStep, 'key' | 'actorId' | 'actorRoleId' | 'link'> {
  readonly at: Date;
  readonly isGoingOn: boolean;
}

/**
 * The timeline both sides read: what happened with actor and time, the one row going on now, then what certainly follows.
 * @param opened when the journey began, and who began it
 * @param events what happened beside the lifecycles
 */
export function journeyTimeline(
  opened: { readonly at: Date; readonly byId: string },
  changes: readonly JourneyChange[],
  events: readonly JourneyEvent[] = [],
): TimelineStep[] {
  const states = currentStates(changes);
  const told = inOrder([...inOrder(changes).flatMap((change) => tell(change, states) ?? []), ...events.map(tellEvent)]);
  const current = told.findLast(({ isGoingOn }) => isGoingOn);
  const past = told.map((one): TimelineStep => {
    const { isGoingOn: _, ...step } = one;
    return { ...step, status: one === current ? 'current' : 'done', actorKind: actorOf(one) };
  });
  const begun: TimelineStep = {
    key: 'registered',
    status: 'done',
    at: opened.at,
    actorId: opened.byId,
    actorRoleId: null,
    actorKind: 'PATIENT',
    link: null,
  };
  const future = [...states].flatMap(([id, state]) =>
    (following[state] ?? []).map((step): TimelineStep => ({ ...step, link: linkTo(state.split('.')[0] ?? '', id) })),
  );
  return [begun, ...past, ...future];
}

function tell(change: JourneyChange, states: ReadonlyMap<string, string>): Told | undefined {
  const row = rowOf(change);
  if (!row) return undefined;
  const { lifecycle, subjectId, at, actorId, actorRoleId } = change;
  const now = states.get(subjectId);
  const isGoingOn = row.during?.some((state) => now === `${lifecycle}.${state}`) ?? false;
  if (row.brief && !isGoingOn) return undefined;
  return { key: row.key, at, actorId, actorRoleId, link: linkTo(lifecycle, subjectId), isGoingOn };
}

function tellEvent({ key, at, actorId, actorRoleId, consultationId }: JourneyEvent): Told {
  return { key, at, actorId, actorRoleId, link: { kind: 'consultation', id: consultationId }, isGoingOn: false };
}
