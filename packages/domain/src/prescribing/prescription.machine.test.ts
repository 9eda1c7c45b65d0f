import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorKinds, contractFaults, nextCommands, walk, type ActorKind, type ExpectedMove } from '../machine/index.ts';
import { prescriptionMachine } from './prescription.machine.ts';

const dispensing: ActorKind[] = ['DISPENSER', 'PHARMACIST'];

/** Written from the lifecycle in docs, not from the machine. */
const expected: ExpectedMove[] = [
  ['DRAFT', 'sign', 'SIGNED', ['DOCTOR']],
  ['SIGNED', 'approve', 'EFFECTIVE', ['PHARMACIST']],
  ['SIGNED', 'return', 'RETURNED', ['PHARMACIST']],
  ['SIGNED', 'reject', 'REJECTED', ['PHARMACIST']],
  ['SIGNED', 'void', 'VOIDED', ['DOCTOR', 'SYSTEM']],
  ['EFFECTIVE', 'void', 'VOIDED', ['DOCTOR', 'SYSTEM']],
  ['EFFECTIVE', 'expire', 'EXPIRED', ['SYSTEM']],
  ['EFFECTIVE', 'dispensePart', 'PARTLY_DISPENSED', dispensing],
  ['EFFECTIVE', 'dispense', 'DISPENSED', dispensing],
  ['PARTLY_DISPENSED', 'dispensePart', 'PARTLY_DISPENSED', dispensing],
  ['PARTLY_DISPENSED', 'dispense', 'DISPENSED', dispensing],
  ['PARTLY_DISPENSED', 'void', 'VOIDED', ['DOCTOR', 'SYSTEM']],
  ['PARTLY_DISPENSED', 'expire', 'EXPIRED', ['SYSTEM']],
  ['PARTLY_DISPENSED', 'takeBack', 'EFFECTIVE', ['SYSTEM']],
  ['PARTLY_DISPENSED', 'takeBackPart', 'PARTLY_DISPENSED', ['SYSTEM']],
  ['DISPENSED', 'takeBack', 'EFFECTIVE', ['SYSTEM']],
  ['DISPENSED', 'takeBackPart', 'PARTLY_DISPENSED', ['SYSTEM']],
];

const attempt = fc.record({
  command: fc.constantFrom(...prescriptionMachine.commandNames),
  by: fc.constantFrom(...actorKinds),
});
const steps = fc.array(fc.oneof(attempt, fc.nat(99)), { maxLength: 30 });

describe('prescription lifecycle', () => {
  it('every state x command x kind of actor answers as the table says', () => {
    expect(contractFaults(prescriptionMachine, expected)).toEqual([]);
  });
  it('10,000 random command sequences stay legal, ends stay ended, the history replays', () => {
    const visited = new Set<string>();
    const legal = fc.property(steps, (sequence) => {
      const result = walk(prescriptionMachine, expected, sequence);
      for (const state of result.visited) visited.add(state);
      expect(result.faults).toEqual([]);
    });
    fc.assert(legal, { numRuns: 10_000, seed: 20_261_123 });
    expect([...visited].toSorted()).toEqual(prescriptionMachine.stateNames.toSorted());
  });
  it('rule 7: nothing is dispensed that a pharmacist has not approved', () => {
    const beforeApproval = ['DRAFT', 'SIGNED', 'RETURNED', 'REJECTED'] as const;
    for (const state of beforeApproval) {
      expect(nextCommands(prescriptionMachine, state, actorKinds)).not.toContain('dispense');
      expect(nextCommands(prescriptionMachine, state, actorKinds)).not.toContain('dispensePart');
    }
  });
});
