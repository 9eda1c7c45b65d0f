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

/** Who made a change. */
export function actorOf({ actorId, actorRoleId }: JourneyChange): JourneyActor {
  if (actorId === null) return 'SYSTEM';
  return actorRoleId === null ? 'PATIENT' : 'STAFF';
}

/** `LIFECYCLE.STATE` each subject is in now, oldest subject first. */
export function currentStates(changes: readonly JourneyChange[]): ReadonlyMap<string, string> {
  return new Map(inOrder(changes).map((change) => [change.subjectId, `${change.lifecycle}.${change.toState}`]));
}

/** Oldest first; changes of the same instant stay in the order given. */
export function inOrder(changes: readonly JourneyChange[]): readonly JourneyChange[] {
  return changes.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}
