import { actorKinds, type ActorKind } from './actor-kind.ts';
import type { Machine } from './define-machine.ts';
import { historyFaults, type HistoryRow } from './history.ts';
import { nextCommands, transitionBy } from './transition.ts';

/** One arrow, written down independently of the lifecycle: from, command, to, and who may give it. */
export type ExpectedMove = readonly [from: string, command: string, to: string, by: readonly ActorKind[]];

/** A command somebody tries to give. */
export interface Attempt {
  readonly command: string;
  readonly by: ActorKind;
}

function expectedTarget(moves: readonly ExpectedMove[], state: string, { command, by }: Attempt): string | null {
  const move = moves.find((one) => one[0] === state && one[1] === command);
  return move?.[3].includes(by) ? move[2] : null;
}

/**
 * Holds a lifecycle against an independently written table: every state x command x kind of actor.
 * @returns a sentence per cell that answers differently; empty when all agree
 */
export function contractFaults(machine: Machine, moves: readonly ExpectedMove[]): string[] {
  const commands = new Set([...machine.commandNames, ...moves.map((move) => move[1])]);
  const states = new Set([...machine.stateNames, ...moves.flatMap((move) => [move[0], move[2]])]);
  const unknown = [...states]
    .filter((state) => !machine.stateNames.includes(state))
    .map((state) => `no state ${state}`);
  const cells = machine.stateNames.flatMap((state) =>
    [...commands].flatMap((command) => actorKinds.map((by) => ({ state, command, by }))),
  );
  const wrong = cells.flatMap(({ state, command, by }) => {
    const wanted = expectedTarget(moves, state, { command, by });
    const answer = transitionBy(machine, state, { command, by: [by] });
    const got = answer.ok ? answer.to : null;
    const offered = nextCommands(machine, state, [by]).includes(command);
    return got === wanted && offered === (wanted !== null)
      ? []
      : [`${state} ${command} by ${by}: ${got ?? 'refused'}, expected ${wanted ?? 'refused'}`];
  });
  return [...unknown, ...wrong];
}

/** A step of a walk: somebody's attempt, or the nth of what the table allows here. */
export type Step = Attempt | number;

function attemptOf(moves: readonly ExpectedMove[], state: string, step: Step): Attempt | undefined {
  if (typeof step !== 'number') return step;
  const legal = moves
    .filter((move) => move[0] === state)
    .flatMap(([, command, , givers]) => givers.map((by) => ({ command, by })));
  return legal[step % Math.max(1, legal.length)];
}

/**
 * Gives a sequence of commands and watches: no illegal state, ended stays ended, the written history replays.
 * @returns the states visited, and a sentence per contradiction with the expected table
 */
export function walk(
  machine: Machine,
  moves: readonly ExpectedMove[],
  steps: readonly Step[],
): { readonly visited: readonly string[]; readonly faults: readonly string[] } {
  const faults: string[] = [];
  const history: HistoryRow[] = [{ command: 'create', fromState: null, toState: machine.initial }];
  let state: string = machine.initial;
  for (const step of steps) {
    const attempt = attemptOf(moves, state, step);
    if (!attempt) continue;
    const wanted = expectedTarget(moves, state, attempt);
    const answer = transitionBy(machine, state, { command: attempt.command, by: [attempt.by] });
    if (answer.ok !== (wanted !== null) || (answer.ok && answer.to !== wanted)) {
      faults.push(`${state} ${attempt.command} by ${attempt.by} answers ${answer.ok ? answer.to : answer.reason}`);
    }
    if (answer.ok && machine.endStates.includes(state)) faults.push(`${state} is an end and was left`);
    if (!answer.ok) continue;
    history.push({ command: attempt.command, fromState: state, toState: answer.to });
    state = answer.to;
  }
  return { visited: history.map((row) => row.toState), faults: [...faults, ...historyFaults(machine, history)] };
}
