import type { Messages } from './load-messages.ts';

/** Of all texts those of these namespaces, where they stood: `ui`, `patient.shell`. Throws for one that does not exist. */
export function pickTexts(messages: Messages, namespaces: readonly string[]): Messages {
  const picked: Messages = {};
  for (const namespace of namespaces) place(picked, namespace.split('.'), messages, namespace);
  return picked;
}

function place(target: Messages, [head = '', ...rest]: readonly string[], source: Messages, whole: string): void {
  const found = source[head];
  if (typeof found !== 'object') throw new Error(`there are no texts ${whole}`);
  if (rest.length === 0) {
    target[head] = found;
    return;
  }
  const below = typeof target[head] === 'object' ? target[head] : {};
  target[head] = below;
  place(below, rest, found, whole);
}
