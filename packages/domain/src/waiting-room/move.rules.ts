import { mayUseService, type ServiceScope } from '../intake/index.ts';
import { allowed, firstRefusal, refused, type Verdict } from '../machine/index.ts';
import { ticketMachine, type TicketState } from './ticket.machine.ts';

/** A queue a ticket is in or goes to. */
export interface QueueAt {
  readonly serviceId: string;
  readonly institutionId: string;
}

/** A ticket, where it is, and where a supervisor would have it wait. */
export interface MoveContext {
  readonly state: TicketState;
  readonly from: QueueAt;
  readonly to: QueueAt & ServiceScope;
  /** null when the patient's birth date is not known. */
  readonly ageInMonths: number | null;
}

export type MoveRefusal =
  | 'ticket-ended'
  | 'ticket-not-waiting'
  | 'move-to-same-service'
  | 'move-to-other-institution'
  | 'service-closed'
  | 'profile-incomplete'
  | 'age-not-served';

/**
 * Whether a ticket may be moved to another queue: while it waits, within its institution (who was paid answers for the
 * patient), to a service that is open and for this age. Waiting time, triage level and missed calls go with it, so that
 * nobody loses by being moved. Source: DOMAIN "Waiting"; EXPERIENCE "Supervisor".
 */
export function mayMove({ state, from, to, ageInMonths }: MoveContext): Verdict<MoveRefusal> {
  const hasEnded = ticketMachine.endStates.some((end) => end === state);
  return firstRefusal<MoveRefusal>(
    () => (hasEnded ? refused('ticket-ended') : allowed),
    () => (state === 'WAITING' ? allowed : refused('ticket-not-waiting')),
    () => (from.serviceId === to.serviceId ? refused('move-to-same-service') : allowed),
    () => (from.institutionId === to.institutionId ? allowed : refused('move-to-other-institution')),
    () => mayUseService(to, ageInMonths),
  );
}
