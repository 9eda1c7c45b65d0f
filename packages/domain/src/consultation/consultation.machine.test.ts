import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorKinds, contractFaults, transition, walk, type ActorKind, type ExpectedMove } from '../machine/index.ts';
import { consultationMachine } from './consultation.machine.ts';

const clinicians: ActorKind[] = ['PHARMACIST', 'DOCTOR', 'NUTRITIONIST'];

/** Written from the lifecycle in docs, not from the machine. */
const expected: ExpectedMove[] = [
  ['OPEN', 'enter', 'ACTIVE', ['PATIENT']],
  ['OPEN', 'cancel', 'CANCELLED', [...clinicians, 'INSTITUTION_ADMIN', 'PLATFORM_ADMIN', 'SYSTEM']],
  ['ACTIVE', 'cancel', 'CANCELLED', [...clinicians, 'INSTITUTION_ADMIN', 'PLATFORM_ADMIN', 'SYSTEM']],
  ['ACTIVE', 'complete', 'COMPLETED', clinicians],
  ['ACTIVE', 'endUnsuitable', 'ENDED_UNSUITABLE', clinicians],
];

const attempt = fc.record({
  command: fc.constantFrom(...consultationMachine.commandNames),
  by: fc.constantFrom(...actorKinds),
});
const steps = fc.array(fc.oneof(attempt, fc.nat(99)), { maxLength: 30 });

describe('consultation lifecycle', () => {
  it('every state x command x kind of actor answers as the table says', () => {
    expect(contractFaults(consultationMachine, expected)).toEqual([]);
  });
  it('10,000 random command sequences stay legal, ends stay ended, the history replays', () => {
    const visited = new Set<string>();
    const legal = fc.property(steps, (sequence) => {
      const result = walk(consultationMachine, expected, sequence);
      for (const state of result.visited) visited.add(state);
      expect(result.faults).toEqual([]);
    });
    fc.assert(legal, { numRuns: 10_000, seed: 20_261_123 });
    expect([...visited].toSorted()).toEqual(consultationMachine.stateNames.toSorted());
  });
  it('is never completed before the patient entered', () => {
    expect(transition(consultationMachine, 'OPEN', 'complete')).toEqual({ ok: false, reason: 'not-from-this-state' });
  });
});
