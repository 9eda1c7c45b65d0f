/** A lifecycle before its literal types are known; what `defineMachine` checks at load. */
export interface LooseDefinition {
  readonly name: string;
  readonly initial: string;
  readonly states: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly actors: Readonly<Record<string, readonly string[]>>;
}

/** Every reason why the table is not a lifecycle, in words; empty when it is one. */
export function machineFaults(definition: LooseDefinition): string[] {
  const { initial, states, actors } = definition;
  const moves = Object.entries(states).flatMap(([from, commands]) =>
    Object.entries(commands).map(([command, to]) => ({ from, command, to })),
  );
  const reached = reachable(definition);
  const commands = new Set(moves.map((move) => move.command));
  return [
    ...(Object.hasOwn(states, initial) ? [] : [`initial state ${initial} is unknown`]),
    ...moves
      .filter((move) => !Object.hasOwn(states, move.to))
      .map(({ from, command, to }) => `${from} ${command} leads to unknown state ${to}`),
    ...Object.keys(states)
      .filter((state) => !reached.has(state))
      .map((state) => `state ${state} is unreachable`),
    ...[...commands]
      .filter((command) => (actors[command]?.length ?? 0) === 0)
      .map((command) => `command ${command} has no actors`),
    ...Object.keys(actors)
      .filter((command) => !commands.has(command))
      .map((command) => `actors are named for unknown command ${command}`),
  ];
}

function reachable({ initial, states }: LooseDefinition): Set<string> {
  const reached = new Set<string>([initial]);
  for (const state of reached) {
    for (const to of Object.values(states[state] ?? {})) reached.add(to);
  }
  return reached;
}
