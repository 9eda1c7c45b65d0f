import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { loadMessages } from '../messages/load-messages.ts';
import { keyedTexts } from './message-keys.ts';

const packages = fileURLToPath(new URL('../../../../packages', import.meta.url));
const named = [...keyedTexts(await loadMessages('console', 'en')).keys()]
  .filter((key) => key.startsWith('console.acts.'))
  .map((key) => key.slice('console.acts.'.length));

/** What the code writes into the trail: whole actions, and the beginnings of those it puts together. */
function actionsInCode(): { whole: Set<string>; begun: Set<string> } {
  const files = ['application/src', 'auth/src', 'server/src', 'db/src/sql']
    .flatMap((room) =>
      readdirSync(join(packages, room), { recursive: true, encoding: 'utf8' }).map((at) => join(room, at)),
    )
    .filter((path) => /\.(ts|sql)$/.test(path) && !path.endsWith('.test.ts'));
  const whole = new Set<string>();
  const begun = new Set<string>();
  for (const file of files) {
    const source = readFileSync(join(packages, file), 'utf8');
    for (const [, written = ''] of source.matchAll(/\baction: (.+)/g))
      for (const [, action] of written.matchAll(/'([a-z-]+\.[a-z-]+)'/g)) if (action) whole.add(action);
    for (const [, start] of source.matchAll(/\baction: `([a-z-]+\.)\$/g)) if (start) begun.add(start);
    for (const [, action] of source.matchAll(/'((?:ticket|message)\.(?:offer|send))'/g)) if (action) whole.add(action);
  }
  return { whole, begun };
}

it('every act in the trail has words, and no words stand without an act', () => {
  const { whole, begun } = actionsInCode();
  expect(whole.size).toBeGreaterThan(80);
  expect([...whole].filter((action) => !named.includes(action))).toEqual([]);
  const unused = named.filter((name) => !whole.has(name) && ![...begun].some((start) => name.startsWith(start)));
  expect(unused).toEqual([]);
});
