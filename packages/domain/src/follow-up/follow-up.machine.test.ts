import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorKinds, contractFaults, walk, type ActorKind, type ExpectedMove } from '../machine/index.ts';
import { followUpMachine } from './follow-up.machine.ts';

const clinicians: ActorKind[] = ['PHARMACIST', 'DOCTOR', 'NUTRITIONIST'];

/** Written from the lifecycle in docs, not from the machine. */
const expected: ExpectedMove[] = [
  ['PLANNED', 'fallDue', 'DUE', ['SYSTEM']],
  ['PLANNED', 'cancel', 'CANCELLED', ['PATIENT', ...clinicians, 'SYSTEM']],
  ['DUE', 'complete', 'COMPLETED', ['PATIENT', ...clinicians]],
  ['DUE', 'miss', 'MISSED', ['SYSTEM']],
];

const attempt = fc.record({
  command: fc.constantFrom(...followUpMachine.commandNames),
  by: fc.constantFrom(...actorKinds),
});
const steps = fc.array(fc.oneof(attempt, fc.nat(99)), { maxLength: 30 });

describe('follow-up lifecycle', () => {
  it('every state x command x kind of actor answers as the table says', () => {
    expect(contractFaults(followUpMachine, expected)).toEqual([]);
  });
  it('10,000 random command sequences stay legal, ends stay ended, the history replays', () => {
    const visited = new Set<string>();
    const legal = fc.property(steps, (sequence) => {
      const result = walk(followUpMachine, expected, sequence);
      for (const state of result.visited) visited.add(state);
      expect(result.faults).toEqual([]);
    });
    fc.assert(legal, { numRuns: 10_000, seed: 20_261_123 });
    expect([...visited].toSorted()).toEqual(followUpMachine.stateNames.toSorted());
  });
});
