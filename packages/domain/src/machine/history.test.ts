import { describe, expect, it } from 'vitest';
import { defineMachine } from './define-machine.ts';
import { historyFaults, type HistoryRow } from './history.ts';

const lamp = defineMachine({
  name: 'lamp',
  initial: 'OFF',
  states: { OFF: { light: 'ON' }, ON: { dim: 'OFF', break: 'BROKEN' }, BROKEN: {} },
  actors: { light: ['PATIENT'], dim: ['PATIENT'], break: ['SYSTEM'] },
});
const rows = (...all: [string, string | null, string][]): HistoryRow[] =>
  all.map(([command, fromState, toState]) => ({ command, fromState, toState }));

describe('a history replays against its lifecycle', () => {
  it('finds nothing in a history that happened', () => {
    expect(
      historyFaults(lamp, rows(['create', null, 'OFF'], ['light', 'OFF', 'ON'], ['break', 'ON', 'BROKEN'])),
    ).toEqual([]);
    expect(historyFaults(lamp, [])).toEqual([]);
  });
  it.each<[string, HistoryRow[], string]>([
    ['a beginning elsewhere', rows(['create', null, 'ON']), 'row 1 (create) begins in ON, not OFF'],
    ['a missing beginning', rows(['light', 'OFF', 'ON']), 'row 1 (light) starts from OFF, not nothing'],
    [
      'a removed row',
      rows(['create', null, 'OFF'], ['break', 'ON', 'BROKEN']),
      'row 2 (break) starts from ON, not OFF',
    ],
    [
      'another target',
      rows(['create', null, 'OFF'], ['light', 'OFF', 'BROKEN']),
      'row 2 (light) leads to ON, not BROKEN',
    ],
    [
      'an impossible command',
      rows(['create', null, 'OFF'], ['break', 'OFF', 'BROKEN']),
      'row 2 (break) is not possible from OFF',
    ],
    [
      'a second beginning',
      rows(['create', null, 'OFF'], ['create', null, 'OFF']),
      'row 2 (create) starts from nothing, not OFF',
    ],
  ])('finds %s', (_, history, fault) => {
    expect(historyFaults(lamp, history)).toEqual([fault]);
  });
  it('survives states that never existed', () => {
    expect(historyFaults(lamp, rows(['create', null, 'MELTED'], ['light', 'MELTED', 'ON']))).toEqual([
      'row 1 (create) begins in MELTED, not OFF',
      'row 2 (light) starts from unknown MELTED',
    ]);
  });
});
