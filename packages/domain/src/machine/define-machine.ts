import type { ActorKind } from './actor-kind.ts';
import { machineFaults } from './machine-faults.ts';

/** From each state: which command leads to which state. */
export type StateTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type StateIn<T extends StateTable> = keyof T & string;
export type CommandIn<T extends StateTable> = { [S in keyof T]: keyof T[S] }[keyof T] & string;

/** A lifecycle: its states, its commands and who may give them. */
export interface Machine<State extends string = string, Command extends string = string> {
  readonly name: string;
  readonly initial: State;
  readonly states: Readonly<Record<State, Readonly<Partial<Record<Command, State>>>>>;
  readonly actors: Readonly<Record<Command, readonly ActorKind[]>>;
  /** In the order of the table. */
  readonly stateNames: readonly State[];
  readonly commandNames: readonly Command[];
  /** States without a way out. */
  readonly endStates: readonly State[];
}

export type StateOf<M extends Machine> = M['initial'];
export type CommandOf<M extends Machine> = M['commandNames'][number];

/** A table whose targets are its own states and whose commands all have actors. */
interface Definition<T extends StateTable> {
  readonly name: string;
  readonly initial: NoInfer<StateIn<T>>;
  readonly states: T & { readonly [S in keyof T]: { readonly [C in keyof T[S]]: NoInfer<keyof T> } };
  readonly actors: { readonly [C in NoInfer<CommandIn<T>>]: readonly ActorKind[] };
}

/**
 * Makes a lifecycle out of a table. States and commands become literal types.
 * @param definition name, initial state, per state its commands and their targets, per command its actor kinds
 * @throws Error at load for an unknown target, an unreachable state, or a command without actors
 */
export function defineMachine<const T extends StateTable>(
  definition: Definition<T>,
): Machine<StateIn<T>, CommandIn<T>> {
  const faults = machineFaults(definition);
  if (faults.length > 0) throw new Error(`lifecycle ${definition.name}: ${faults.join('; ')}`);
  // Checked above: the keys of the table are the states, and every command has its actors.
  const states = definition.states as Machine<StateIn<T>, CommandIn<T>>['states'];
  const stateNames = Object.keys(states) as StateIn<T>[];
  const commandNames = Object.keys(definition.actors) as CommandIn<T>[];
  return Object.freeze({
    name: definition.name,
    initial: definition.initial,
    states,
    actors: definition.actors,
    stateNames,
    commandNames,
    endStates: stateNames.filter((state) => Object.keys(states[state]).length === 0),
  });
}
