import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Messages } from '../messages/index.ts';

/** Every text by its full key: "state.TICKET.WAITING". */
export type KeyedTexts = ReadonlyMap<string, string>;

function isMessages(value: unknown): value is Messages {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((inner) => typeof inner === 'string' || isMessages(inner));
}

/** Lays nested messages flat. */
export function keyedTexts(messages: Messages, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [name, value] of Object.entries(messages)) {
    const key = `${prefix}${name}`;
    if (typeof value === 'string') texts.set(key, value);
    else for (const [inner, text] of keyedTexts(value, `${key}.`)) texts.set(inner, text);
  }
  return texts;
}

/** The names of the message files of a language, such as "patient/home". */
export function messageFilesIn(directory: string): string[] {
  const names = readdirSync(directory, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted();
}

/** Every text of a language as it lies on the disk, whether registered or not. */
export function textsIn(directory: string): Map<string, string> {
  const texts = new Map<string, string>();
  for (const name of messageFilesIn(directory)) {
    const parsed: unknown = JSON.parse(readFileSync(join(directory, `${name}.json`), 'utf8'));
    if (!isMessages(parsed)) throw new Error(`${name}.json holds something that is no text`);
    for (const [key, text] of keyedTexts(parsed, `${name.replaceAll('/', '.')}.`)) texts.set(key, text);
  }
  return texts;
}
