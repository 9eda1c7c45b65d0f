import { allowed, refused, type Verdict } from '../machine/index.ts';
import { queueOrder, type QueueMoment, type QueuePlace } from './queue-order.rules.ts';

/** How long an offer to a clinician holds. Source: DOMAIN "Waiting", 90 s lease. */
export const OFFER_LEASE_SECONDS = 90;
/** How long a called patient has to enter. Source: DOMAIN "Lifecycles", within 5 minutes. */
export const ENTER_WITHIN_SECONDS = 300;
/** How often a patient who did not enter comes back into the queue. Source: DOMAIN "Lifecycles", once. */
export const RETURNS_ALLOWED = 1;
/**
 * How long a clinician may be offline before patients go back to their former places. Source: DOMAIN "Waiting" asks for a
 * grace time; two minutes outlast a reload, a lift and a change of network.
 */
export const OFFLINE_GRACE_SECONDS = 120;

/** Until when a patient called at `calledAt` has to enter. */
export function enterBy(calledAt: Date): Date {
  return new Date(calledAt.getTime() + ENTER_WITHIN_SECONDS * 1000);
}

/** True once a called patient who has not entered is too late. */
export function hasMissedCall(calledAt: Date, now: Date): boolean {
  return now >= enterBy(calledAt);
}

/**
 * Whether a ticket in NO_ANSWER may return to the queue; otherwise it expires.
 * @param missedCalls calls missed so far, this one included
 */
export function mayReturn(missedCalls: number): Verdict<'missed-twice'> {
  return missedCalls <= RETURNS_ALLOWED ? allowed : refused('missed-twice');
}

/**
 * From when a returning patient counts as waiting: just so that the next patient goes first, now and later, and no more is
 * lost than that. Between two levels the ages differ by whole targets; a more urgent patient is held back no further than
 * `now`, so that a serious case does not wait on a light one.
 * @param others the waiting tickets of the service without this one
 */
export function returnedWaitingSince(missed: QueuePlace, others: readonly QueuePlace[], moment: QueueMoment): Date {
  const [next] = others.toSorted(queueOrder(moment));
  const own = missed.waitingSince.getTime();
  if (!next) return missed.waitingSince;
  const levels = missed.triageLevel - next.triageLevel;
  const target = moment.targetSeconds * 1000;
  const ahead = next.waitingSince.getTime();
  // One level later always sorts behind; within a level one millisecond does.
  const behind = levels > 0 ? ahead - (levels - 1) * target : ahead - levels * target + 1;
  return new Date(Math.max(own, Math.min(behind, moment.now.getTime())));
}
