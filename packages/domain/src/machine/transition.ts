import type { ActorKind } from './actor-kind.ts';
import type { Machine } from './define-machine.ts';
import { refused, type Refused } from './verdict.ts';

/** Why a command is not taken: it does not exist here, everything is over, or somebody else gives it. */
export type TransitionRefusal = 'not-from-this-state' | 'ended' | 'not-this-actor';
export type Transition<State extends string> =
  | { readonly ok: true; readonly to: State }
  | Refused<Exclude<TransitionRefusal, 'not-this-actor'>>;

/** True when no command leads out of the state. */
export function isEnded<S extends string, C extends string>(machine: Machine<S, C>, state: S): boolean {
  return machine.endStates.includes(state);
}

/**
 * Where a command leads, whoever gives it.
 * @returns the next state, or `ended` / `not-from-this-state`
 */
export function transition<S extends string, C extends string>(
  machine: Machine<S, C>,
  state: NoInfer<S>,
  command: NoInfer<C>,
): Transition<S> {
  const commands = machine.states[state];
  const to = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (to !== undefined) return { ok: true, to };
  return isEnded(machine, state) ? refused('ended') : refused('not-from-this-state');
}

/**
 * Where a command leads when one of these kinds of actor gives it.
 * @returns as `transition`, or `not-this-actor` when the command exists here but is somebody else's
 */
export function transitionBy<S extends string, C extends string>(
  machine: Machine<S, C>,
  state: NoInfer<S>,
  { command, by }: { readonly command: NoInfer<C>; readonly by: readonly ActorKind[] },
): Transition<S> | Refused<'not-this-actor'> {
  const answer = transition(machine, state, command);
  if (!answer.ok) return answer;
  return by.some((kind) => machine.actors[command].includes(kind)) ? answer : refused('not-this-actor');
}

/** The commands these kinds of actor may give now: the buttons a screen shows. */
export function nextCommands<S extends string, C extends string>(
  machine: Machine<S, C>,
  state: NoInfer<S>,
  by: readonly ActorKind[],
): C[] {
  return machine.commandNames.filter((command) => transitionBy(machine, state, { command, by }).ok);
}
