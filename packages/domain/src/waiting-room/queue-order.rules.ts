/** What decides a ticket's place among those of its service. */
export interface QueuePlace {
  readonly number: number;
  /** 1 most urgent to 5 least urgent. */
  readonly triageLevel: number;
  /** For a booked patient the slot time. */
  readonly waitingSince: Date;
}

export interface QueueMoment {
  readonly now: Date;
  /** Target for the first answer of the service, seconds; above 0. */
  readonly targetSeconds: number;
}

/**
 * The level by which the queue is ordered: each time a ticket has waited the target once more, it gains one level, so
 * that nobody starves; below 1 it goes on falling. The database orders claims the same way (queue_level.sql).
 * @throws RangeError when the target is not above 0
 */
export function effectiveLevel({ triageLevel, waitingSince }: QueuePlace, { now, targetSeconds }: QueueMoment): number {
  if (!(targetSeconds > 0)) throw new RangeError('a service needs a target above 0 seconds');
  const waitedSeconds = (now.getTime() - waitingSince.getTime()) / 1000;
  return triageLevel - Math.floor(waitedSeconds / targetSeconds);
}

/**
 * The order of a queue, for sorting: effective level, then who waits longer, then the ticket number.
 * Source: DOMAIN "Waiting".
 */
export function queueOrder(moment: QueueMoment): (one: QueuePlace, other: QueuePlace) => number {
  return (one, other) =>
    effectiveLevel(one, moment) - effectiveLevel(other, moment) ||
    one.waitingSince.getTime() - other.waitingSince.getTime() ||
    one.number - other.number;
}

/**
 * A ticket's place in line; 1 is next.
 * @param queue the waiting tickets of the service, in any order, with or without this one
 */
export function placeInLine(mine: QueuePlace, queue: readonly QueuePlace[], moment: QueueMoment): number {
  const order = queueOrder(moment);
  return 1 + queue.filter((other) => order(other, mine) < 0).length;
}
