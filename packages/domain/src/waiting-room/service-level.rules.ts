/** The colour of a wait against its target. */
export type ServiceLevel = 'grey' | 'amber' | 'red';

export interface WaitAgainstTarget {
  readonly waitedSeconds: number;
  /** Target for the first answer, seconds. */
  readonly targetSeconds: number;
}

/** Amber from 60 % of the target, red from 100 %. Source: DOMAIN "Waiting". */
export function serviceLevel({ waitedSeconds, targetSeconds }: WaitAgainstTarget): ServiceLevel {
  if (waitedSeconds >= targetSeconds) return 'red';
  // In whole numbers: 0.6 has no exact binary form.
  return waitedSeconds * 10 >= targetSeconds * 6 ? 'amber' : 'grey';
}

/** How much of the target is used up, 0 to 1, for the ring. */
export function serviceLevelShare({ waitedSeconds, targetSeconds }: WaitAgainstTarget): number {
  if (!(targetSeconds > 0)) return 1;
  return Math.min(1, Math.max(0, waitedSeconds / targetSeconds));
}

/** True once the patient is offered a choice: keep waiting, book, be called back, or leave. */
export function isBeyondMaximumWait(waitedSeconds: number, maxWaitSeconds: number): boolean {
  return waitedSeconds >= maxWaitSeconds;
}
