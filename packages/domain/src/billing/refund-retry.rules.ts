import { allowed, firstRefusal, refused, type Verdict } from '../machine/index.ts';

/** A refund somebody wants asked for again. */
export interface RefundRetry {
  readonly state: 'REQUESTED' | 'DONE' | 'FAILED';
  /** It was asked for again already. */
  readonly retried: boolean;
  /** What may still be asked back of its payment, minor units. */
  readonly restMinor: number;
}

export type RefundRetryRefusal = 'refund-not-failed' | 'refund-retried' | 'nothing-to-refund';

/**
 * Whether a refund may be asked for again: the provider refused it, nobody has asked again yet, and of what came something
 * has not gone back. Each try is a refund of its own, since a provider answers the same name with the same word.
 */
export function mayRetryRefund({ state, retried, restMinor }: RefundRetry): Verdict<RefundRetryRefusal> {
  return firstRefusal<RefundRetryRefusal>(
    () => (state === 'FAILED' ? allowed : refused('refund-not-failed')),
    () => (retried ? refused('refund-retried') : allowed),
    () => (restMinor > 0 ? allowed : refused('nothing-to-refund')),
  );
}
