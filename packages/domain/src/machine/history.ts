import type { Machine } from './define-machine.ts';
import { transition } from './transition.ts';

/** One row of a lifecycle's history; the first row has no state before it. */
export interface HistoryRow {
  readonly command: string;
  readonly fromState: string | null;
  readonly toState: string;
}

/**
 * Replays a history, oldest first, against its lifecycle.
 * @returns a sentence per row that could not have happened; empty when the history is consistent
 */
export function historyFaults(machine: Machine, history: readonly HistoryRow[]): string[] {
  return history.flatMap((row, index) => {
    const before = index === 0 ? null : (history[index - 1]?.toState ?? null);
    const where = `row ${index + 1} (${row.command})`;
    if (row.fromState !== before)
      return [`${where} starts from ${row.fromState ?? 'nothing'}, not ${before ?? 'nothing'}`];
    if (row.fromState === null) {
      return row.toState === machine.initial ? [] : [`${where} begins in ${row.toState}, not ${machine.initial}`];
    }
    if (!Object.hasOwn(machine.states, row.fromState)) return [`${where} starts from unknown ${row.fromState}`];
    const answer = transition(machine, row.fromState, row.command);
    if (!answer.ok) return [`${where} is not possible from ${row.fromState}`];
    return answer.to === row.toState ? [] : [`${where} leads to ${answer.to}, not ${row.toState}`];
  });
}
