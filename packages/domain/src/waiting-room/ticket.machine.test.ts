import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorKinds, contractFaults, nextCommands, walk, type ActorKind, type ExpectedMove } from '../machine/index.ts';
import { ticketMachine } from './ticket.machine.ts';

const clinicians: ActorKind[] = ['PHARMACIST', 'DOCTOR', 'NUTRITIONIST'];

/** Written from the lifecycle in docs, not from the machine. */
const expected: ExpectedMove[] = [
  ['WAITING', 'offer', 'OFFERED', [...clinicians, 'SYSTEM']],
  ['WAITING', 'move', 'WAITING', ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN']],
  ['WAITING', 'leave', 'LEFT', ['PATIENT']],
  ['WAITING', 'expire', 'EXPIRED', ['SYSTEM']],
  ['WAITING', 'cancel', 'CANCELLED', ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN', 'SYSTEM']],
  ['OFFERED', 'accept', 'IN_CONSULTATION', clinicians],
  ['OFFERED', 'decline', 'WAITING', clinicians],
  ['OFFERED', 'lapse', 'WAITING', ['SYSTEM']],
  ['IN_CONSULTATION', 'miss', 'NO_ANSWER', [...clinicians, 'SYSTEM']],
  ['IN_CONSULTATION', 'finish', 'DONE', [...clinicians, 'INSTITUTION_ADMIN', 'SYSTEM']],
  ['IN_CONSULTATION', 'giveBack', 'WAITING', [...clinicians, 'INSTITUTION_ADMIN', 'PLATFORM_ADMIN', 'SYSTEM']],
  ['IN_CONSULTATION', 'cancel', 'CANCELLED', ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN', 'SYSTEM']],
  ['NO_ANSWER', 'return', 'WAITING', ['PATIENT', 'SYSTEM']],
  ['NO_ANSWER', 'expire', 'EXPIRED', ['SYSTEM']],
];

const attempt = fc.record({
  command: fc.constantFrom(...ticketMachine.commandNames),
  by: fc.constantFrom(...actorKinds),
});
const steps = fc.array(fc.oneof(attempt, fc.nat(99)), { maxLength: 30 });

describe('ticket lifecycle', () => {
  it('every state x command x kind of actor answers as the table says', () => {
    expect(contractFaults(ticketMachine, expected)).toEqual([]);
  });
  it('10,000 random command sequences stay legal, ends stay ended, the history replays', () => {
    const visited = new Set<string>();
    const legal = fc.property(steps, (sequence) => {
      const result = walk(ticketMachine, expected, sequence);
      for (const state of result.visited) visited.add(state);
      expect(result.faults).toEqual([]);
    });
    fc.assert(legal, { numRuns: 10_000, seed: 20_261_123 });
    expect([...visited].toSorted()).toEqual(ticketMachine.stateNames.toSorted());
  });
  it('a patient who waits may only leave', () => {
    expect(nextCommands(ticketMachine, 'WAITING', ['PATIENT'])).toEqual(['leave']);
  });
  it('ends in DONE, LEFT, EXPIRED or CANCELLED', () => {
    expect(ticketMachine.endStates).toEqual(['DONE', 'LEFT', 'EXPIRED', 'CANCELLED']);
  });
});
