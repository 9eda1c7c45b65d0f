import { describe, expect, expectTypeOf, it } from 'vitest';
import { defineMachine, type CommandOf, type StateOf } from './define-machine.ts';
import { machineFaults, type LooseDefinition } from './machine-faults.ts';

const door = defineMachine({
  name: 'door',
  initial: 'SHUT',
  states: { SHUT: { open: 'AJAR', lock: 'LOCKED' }, AJAR: { close: 'SHUT' }, LOCKED: {} },
  actors: { open: ['PATIENT'], close: ['PATIENT', 'SYSTEM'], lock: ['SYSTEM'] },
});

const sound: LooseDefinition = {
  name: 'sound',
  initial: 'A',
  states: { A: { go: 'B' }, B: {} },
  actors: { go: ['SYSTEM'] },
};

describe('a lifecycle is a table validated at load', () => {
  it('knows its states, commands and ends in the order of the table', () => {
    expect(door.stateNames).toEqual(['SHUT', 'AJAR', 'LOCKED']);
    expect(door.commandNames).toEqual(['open', 'close', 'lock']);
    expect(door.endStates).toEqual(['LOCKED']);
    expect(door.initial).toBe('SHUT');
  });

  it('has literal states and commands', () => {
    expectTypeOf<StateOf<typeof door>>().toEqualTypeOf<'SHUT' | 'AJAR' | 'LOCKED'>();
    expectTypeOf<CommandOf<typeof door>>().toEqualTypeOf<'open' | 'close' | 'lock'>();
  });

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(door)).toBe(true);
  });

  it.each<[string, Partial<LooseDefinition>, string]>([
    [
      'an unknown target',
      { states: { A: { go: 'B', stray: 'C' }, B: {} }, actors: { go: ['SYSTEM'], stray: ['SYSTEM'] } },
      'A stray leads to unknown state C',
    ],
    [
      'a target that only an object prototype knows',
      { states: { A: { go: 'toString' } } },
      'A go leads to unknown state toString',
    ],
    ['an unknown initial state', { initial: 'Z' }, 'initial state Z is unknown'],
    ['an unreachable state', { states: { A: { go: 'B' }, B: {}, C: {} } }, 'state C is unreachable'],
    [
      'two states that only reach each other',
      { states: { A: { go: 'B' }, B: {}, C: { go: 'D' }, D: { go: 'C' } } },
      'state C is unreachable',
    ],
    ['a command that nobody may give', { actors: { go: [] } }, 'command go has no actors'],
    ['a command without an entry of actors', { actors: {} }, 'command go has no actors'],
    [
      'actors of a command that does not exist',
      { actors: { go: ['SYSTEM'], fly: ['SYSTEM'] } },
      'actors are named for unknown command fly',
    ],
  ])('refuses %s', (_, change, fault) => {
    expect(machineFaults({ ...sound, ...change })).toContain(fault);
  });

  it('finds nothing wrong with a sound table', () => {
    expect(machineFaults(sound)).toEqual([]);
  });

  it('throws at load and names the lifecycle and each fault', () => {
    const load = () =>
      defineMachine({
        name: 'broken',
        initial: 'A',
        states: { A: { go: 'B' }, B: {}, C: {} },
        actors: { go: [] },
      });
    expect(load).toThrow('lifecycle broken: state C is unreachable; command go has no actors');
  });

  it('does not compile with an unknown target or a command without actors', () => {
    const unknownTarget = () =>
      // @ts-expect-error B is not a state of this table
      defineMachine({ name: 'x', initial: 'A', states: { A: { go: 'B' } }, actors: { go: ['SYSTEM'] } });
    const withoutActors = () =>
      // @ts-expect-error nobody may give `go`
      defineMachine({ name: 'x', initial: 'A', states: { A: { go: 'A' } }, actors: {} });
    expect(unknownTarget).toThrow('unknown state B');
    expect(withoutActors).toThrow('no actors');
  });
});
