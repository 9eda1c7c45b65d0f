import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorKinds, contractFaults, walk, type ExpectedMove } from '../machine/index.ts';
import { credentialMachine } from './credential.machine.ts';

/** Written from the lifecycle in docs, not from the machine. */
const expected: ExpectedMove[] = [
  ['SUBMITTED', 'verify', 'VERIFIED', ['PLATFORM_ADMIN']],
  ['SUBMITTED', 'reject', 'REJECTED', ['PLATFORM_ADMIN']],
  ['VERIFIED', 'expire', 'EXPIRED', ['SYSTEM']],
  ['VERIFIED', 'suspend', 'SUSPENDED', ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN']],
  ['VERIFIED', 'resubmit', 'SUBMITTED', ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN']],
  ['EXPIRED', 'resubmit', 'SUBMITTED', ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN']],
  ['REJECTED', 'resubmit', 'SUBMITTED', ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN']],
  ['SUSPENDED', 'reinstate', 'VERIFIED', ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN']],
];

const attempt = fc.record({
  command: fc.constantFrom(...credentialMachine.commandNames),
  by: fc.constantFrom(...actorKinds),
});
const steps = fc.array(fc.oneof(attempt, fc.nat(99)), { maxLength: 30 });

describe('credential lifecycle', () => {
  it('every state x command x kind of actor answers as the table says', () => {
    expect(contractFaults(credentialMachine, expected)).toEqual([]);
  });
  it('10,000 random command sequences stay legal, ends stay ended, the history replays', () => {
    const visited = new Set<string>();
    const legal = fc.property(steps, (sequence) => {
      const result = walk(credentialMachine, expected, sequence);
      for (const state of result.visited) visited.add(state);
      expect(result.faults).toEqual([]);
    });
    fc.assert(legal, { numRuns: 10_000, seed: 20_261_123 });
    expect([...visited].toSorted()).toEqual(credentialMachine.stateNames.toSorted());
  });
});
