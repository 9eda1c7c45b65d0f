import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorKinds, contractFaults, walk, type ActorKind, type ExpectedMove } from '../machine/index.ts';
import { paymentMachine } from './payment.machine.ts';

const refunding: ActorKind[] = ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN', 'SYSTEM'];

/** Written from the lifecycle in docs, not from the machine. */
const expected: ExpectedMove[] = [
  ['PENDING', 'capture', 'CAPTURED', ['SYSTEM']],
  ['PENDING', 'fail', 'FAILED', ['SYSTEM']],
  ['CAPTURED', 'refundPart', 'PARTLY_REFUNDED', refunding],
  ['CAPTURED', 'refund', 'REFUNDED', refunding],
  ['PARTLY_REFUNDED', 'refundPart', 'PARTLY_REFUNDED', refunding],
  ['PARTLY_REFUNDED', 'refund', 'REFUNDED', refunding],
];

const attempt = fc.record({
  command: fc.constantFrom(...paymentMachine.commandNames),
  by: fc.constantFrom(...actorKinds),
});
const steps = fc.array(fc.oneof(attempt, fc.nat(99)), { maxLength: 30 });

describe('payment lifecycle', () => {
  it('every state x command x kind of actor answers as the table says', () => {
    expect(contractFaults(paymentMachine, expected)).toEqual([]);
  });
  it('10,000 random command sequences stay legal, ends stay ended, the history replays', () => {
    const visited = new Set<string>();
    const legal = fc.property(steps, (sequence) => {
      const result = walk(paymentMachine, expected, sequence);
      for (const state of result.visited) visited.add(state);
      expect(result.faults).toEqual([]);
    });
    fc.assert(legal, { numRuns: 10_000, seed: 20_261_123 });
    expect([...visited].toSorted()).toEqual(paymentMachine.stateNames.toSorted());
  });
});
