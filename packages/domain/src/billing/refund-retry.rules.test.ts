import { expect, it } from 'vitest';
import { mayRetryRefund, type RefundRetry } from './refund-retry.rules.ts';

const said = (facts: RefundRetry) => {
  const verdict = mayRetryRefund(facts);
  return verdict.ok ? 'asked again' : verdict.reason;
};

it('only what was refused, not asked again, and not gone back otherwise is asked for again: every case', () => {
  for (const retried of [false, true]) {
    for (const restMinor of [0, 1]) {
      for (const state of ['REQUESTED', 'DONE'] as const)
        expect(said({ state, retried, restMinor })).toBe('refund-not-failed');
      const failed = said({ state: 'FAILED', retried, restMinor });
      expect(failed).toBe(retried ? 'refund-retried' : restMinor > 0 ? 'asked again' : 'nothing-to-refund');
    }
  }
});
