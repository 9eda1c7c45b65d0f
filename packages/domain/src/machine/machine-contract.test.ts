import { describe, expect, it } from 'vitest';
import { actorKinds } from './actor-kind.ts';
import { defineMachine } from './define-machine.ts';
import { contractFaults, walk, type ExpectedMove } from './machine-contract.ts';

const gate = defineMachine({
  name: 'gate',
  initial: 'SHUT',
  states: { SHUT: { open: 'OPEN', weld: 'WELDED' }, OPEN: { shut: 'SHUT' }, WELDED: {} },
  actors: { open: ['PATIENT'], shut: ['PATIENT', 'SYSTEM'], weld: ['SYSTEM'] },
});
const moves: ExpectedMove[] = [
  ['SHUT', 'open', 'OPEN', ['PATIENT']],
  ['SHUT', 'weld', 'WELDED', ['SYSTEM']],
  ['OPEN', 'shut', 'SHUT', ['PATIENT', 'SYSTEM']],
];

describe('a lifecycle is held against an independent table', () => {
  it('there are nine kinds of actor: the patient, seven roles, the system', () => {
    expect(actorKinds).toEqual([
      'PATIENT',
      'PHARMACIST',
      'DOCTOR',
      'NUTRITIONIST',
      'DISPENSER',
      'INSTITUTION_ADMIN',
      'PLATFORM_ADMIN',
      'AUDITOR',
      'SYSTEM',
    ]);
  });
  it('finds no fault when both agree', () => {
    expect(contractFaults(gate, moves)).toEqual([]);
    expect(walk(gate, moves, [{ command: 'open', by: 'PATIENT' }, { command: 'weld', by: 'SYSTEM' }, 1, 1])).toEqual({
      visited: ['SHUT', 'OPEN', 'SHUT', 'WELDED'],
      faults: [],
    });
  });
  it('notices an arrow that the table does not expect', () => {
    expect(contractFaults(gate, moves.slice(1))).toEqual(['SHUT open by PATIENT: OPEN, expected refused']);
  });
  it('notices an arrow, an actor or a state that the lifecycle lacks', () => {
    expect(contractFaults(gate, [...moves, ['OPEN', 'lift', 'AWAY', ['SYSTEM']]])).toEqual([
      'no state AWAY',
      'OPEN lift by SYSTEM: refused, expected AWAY',
    ]);
    expect(contractFaults(gate, [['SHUT', 'open', 'OPEN', ['PATIENT', 'AUDITOR']], ...moves.slice(1)])).toEqual([
      'SHUT open by AUDITOR: refused, expected OPEN',
    ]);
  });
  it('notices a walk that the table forbids', () => {
    expect(walk(gate, moves.slice(1), [{ command: 'open', by: 'PATIENT' }]).faults).toEqual([
      'SHUT open by PATIENT answers OPEN',
    ]);
  });
});
