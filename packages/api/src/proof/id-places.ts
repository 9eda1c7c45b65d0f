const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Where in an input an id stands, and which of the known ids it is; null: one the client makes. */
export interface IdPlace {
  readonly place: readonly string[];
  readonly name: string | null;
}

/** Every id in an input, however deep it lies. */
export function idPlaces(input: unknown, ids: object): IdPlace[] {
  const names = new Map(Object.entries(ids).map(([name, id]): [unknown, string] => [id, name]));
  const walk = (value: unknown, place: readonly string[]): IdPlace[] => {
    if (typeof value === 'string') return uuid.test(value) ? [{ place, name: names.get(value) ?? null }] : [];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) => walk(inner, [...place, key]));
  };
  return walk(input, []);
}

/** A copy of the input with another value at one place. */
export function withValueAt(input: unknown, place: readonly string[], value: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return value;
  if (Array.isArray(input)) {
    return input.map((inner: unknown, at) => (String(at) === key ? withValueAt(inner, rest, value) : inner));
  }
  if (typeof input !== 'object' || input === null) return input;
  return { ...input, [key]: withValueAt(Reflect.get(input, key), rest, value) };
}
