import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorKinds, contractFaults, walk, type ActorKind, type ExpectedMove } from '../machine/index.ts';
import { orderMachine } from './order.machine.ts';

const pharmacy: ActorKind[] = ['DISPENSER', 'PHARMACIST', 'INSTITUTION_ADMIN', 'SYSTEM'];

/** Written from the lifecycle in docs, not from the machine. */
const expected: ExpectedMove[] = [
  ['PLACED', 'pay', 'PAID', ['SYSTEM']],
  ['PLACED', 'expire', 'EXPIRED', ['SYSTEM']],
  ['PLACED', 'cancel', 'CANCELLED', ['PATIENT']],
  ['PLACED', 'refuse', 'CANCELLED', pharmacy],
  ['PAID', 'pick', 'PICKING', ['DISPENSER']],
  ['PAID', 'cancel', 'CANCELLED', ['PATIENT']],
  ['PAID', 'refuse', 'CANCELLED', pharmacy],
  ['PICKING', 'check', 'CHECKED', ['PHARMACIST']],
  ['PICKING', 'refuse', 'CANCELLED', pharmacy],
  ['CHECKED', 'ship', 'SHIPPED', ['DISPENSER']],
  ['SHIPPED', 'deliver', 'DELIVERED', ['PATIENT', 'SYSTEM']],
  ['SHIPPED', 'failDelivery', 'DELIVERY_FAILED', ['DISPENSER', 'SYSTEM']],
  ['DELIVERY_FAILED', 'redeliver', 'SHIPPED', ['DISPENSER', 'SYSTEM']],
  ['DELIVERY_FAILED', 'return', 'RETURNED', ['DISPENSER', 'SYSTEM']],
];

const attempt = fc.record({
  command: fc.constantFrom(...orderMachine.commandNames),
  by: fc.constantFrom(...actorKinds),
});
const steps = fc.array(fc.oneof(attempt, fc.nat(99)), { maxLength: 30, size: 'medium' });

describe('order lifecycle', () => {
  it('every state x command x kind of actor answers as the table says', () => {
    expect(contractFaults(orderMachine, expected)).toEqual([]);
  });
  it('10,000 random command sequences stay legal, ends stay ended, the history replays', () => {
    const visited = new Set<string>();
    const legal = fc.property(steps, (sequence) => {
      const result = walk(orderMachine, expected, sequence);
      for (const state of result.visited) visited.add(state);
      expect(result.faults).toEqual([]);
    });
    fc.assert(legal, { numRuns: 10_000, seed: 20_261_123 });
    expect([...visited].toSorted()).toEqual(orderMachine.stateNames.toSorted());
  });
});
