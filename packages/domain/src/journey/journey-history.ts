/** One row of a journey's history, as the lifecycles wrote it. */
export interface JourneyChange {
  /** TICKET, CONSULTATION, PRESCRIPTION, ORDER, PAYMENT, FOLLOW_UP. */
  readonly lifecycle: string;
  readonly subjectId: string;
  readonly command: string;
  /** null: the subject began. */
  readonly fromState: string | null;
  readonly toState: string;
  readonly at: Date;
  /** null: the system itself. */
  readonly actorId: string | null;
  /** The practice role acted in; null for patients and guardians. */
  readonly actorRoleId: string | null;
}

/** Who acted, or acts next, as the patient is told. */
export type JourneyActor = 'PATIENT' | 'STAFF' | 'SYSTEM';

/** What a step or a card leads to; each app knows its screen. */
export const journeyLinkKinds = ['ticket', 'consultation', 'prescription', 'order', 'payment', 'follow-up'] as const;
export interface JourneyLink {
  readonly kind: (typeof journeyLinkKinds)[number];
  readonly id: string;
}

/** Something on the way that has no lifecycle of its own. */
export interface JourneyEvent {
  readonly key: 'evidence-confirmed' | 'referral-made' | 'referral-accepted' | 'referral-declined';
  /** The evidence or the referral. */
  readonly subjectId: string;
  readonly at: Date;
  readonly actorId: string;
  readonly actorRoleId: string | null;
  /** The consultation in which it happened. */
  readonly consultationId: string;
}

const linkKinds: Readonly<Record<string, JourneyLink['kind']>> = {
  TICKET: 'ticket',
  CONSULTATION: 'consultation',
  PRESCRIPTION: 'prescription',
  ORDER: 'order',
  PAYMENT: 'payment',
  FOLLOW_UP: 'follow-up',
};

/** What a subject of a lifecycle is to its reader. */
export function linkTo(lifecycle: string, id: string): JourneyLink | null {
  const kind = linkKinds[lifecycle];
  return kind ? { kind, id } : null;
}

/** The referrals nobody has answered yet, with the consultation each was made in. */
export function openReferrals(events: readonly JourneyEvent[]): JourneyEvent[] {
  const answered = new Set(events.filter(({ key }) => key !== 'referral-made').map(({ subjectId }) => subjectId));
  return events.filter(({ key, subjectId }) => key === 'referral-made' && !answered.has(subjectId));
}

/** Who made a change. */
export function actorOf({ actorId, actorRoleId }: Pick<JourneyChange, 'actorId' | 'actorRoleId'>): JourneyActor {
  if (actorId === null) return 'SYSTEM';
  return actorRoleId === null ? 'PATIENT' : 'STAFF';
}

/** `LIFECYCLE.STATE` each subject is in now, oldest subject first. */
export function currentStates(changes: readonly JourneyChange[]): ReadonlyMap<string, string> {
  return new Map(inOrder(changes).map((change) => [change.subjectId, `${change.lifecycle}.${change.toState}`]));
}

/** Oldest first; changes of the same instant stay in the order given. */
export function inOrder<One extends { readonly at: Date }>(changes: readonly One[]): readonly One[] {
  return changes.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}
