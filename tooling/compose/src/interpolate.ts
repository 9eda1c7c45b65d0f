export type Variables = Readonly<Record<string, string>>;

export interface Reference {
  readonly name: string;
  readonly required: boolean;
}

const reference = /\$\{([A-Z0-9_]+)(?:(:[-?])([^}]*))?\}/g;

/** The variables a compose file takes from outside. */
export function references(text: string): Reference[] {
  return [...text.matchAll(reference)].flatMap(([, name, operator]) =>
    name === undefined ? [] : [{ name, required: operator === ':?' }],
  );
}

/** Puts variables in as compose does: `${NAME}`, `${NAME:-otherwise}`, `${NAME:?complaint}`. */
export function interpolate(text: string, variables: Variables): string {
  return text.replaceAll(reference, (_all, name: string, operator?: string, rest?: string) => {
    const value = variables[name] ?? '';
    if (value === '' && operator === ':?') throw new Error(`${name} is required: ${rest}`);
    return value === '' && operator === ':-' ? (rest ?? '') : value;
  });
}
