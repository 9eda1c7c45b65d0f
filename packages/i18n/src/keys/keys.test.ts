import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { locales } from '../locale/locales.ts';
import { loadMessages } from '../messages/load-messages.ts';
import { languageFaults, usageFaults } from './check-keys.ts';
import { dynamicPrefixes } from './dynamic-prefixes.ts';
import { findUses } from './find-uses.ts';
import { icuArguments } from './icu-arguments.ts';
import { keyedTexts, messageFilesIn, textsIn } from './message-keys.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const messages = join(root, 'packages/i18n/messages');
const texts = { en: textsIn(join(messages, 'en')), 'zh-CN': textsIn(join(messages, 'zh-CN')) };

function sourcesOf(room: string): string[] {
  const found = readdirSync(join(root, room), { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function everySource(): string[] {
  const rooms = ['apps', 'packages'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}/src`),
  );
  const present = rooms.filter((room) => readdirSync(join(root, room, '..')).includes('src'));
  return present.flatMap(sourcesOf).filter((path) => !path.includes('/generated/'));
}

describe('every text in both languages', () => {
  it('has the same keys and arguments in en and zh-CN', () => {
    expect(languageFaults(texts)).toEqual([]);
  });

  it('is asked for by code, and code asks for no other', () => {
    const uses = everySource().flatMap((path) => findUses(path, readFileSync(join(root, path), 'utf8')));
    expect(usageFaults({ keys: [...texts.en.keys()], uses, dynamicPrefixes })).toEqual([]);
  });

  it.each(locales)('reaches its reader: every file of %s is registered', async (locale) => {
    const readers = ['patient', 'console', 'notification'] as const;
    const loaded = await Promise.all(
      readers.map(async (reader) => [...keyedTexts(await loadMessages(reader, locale)).keys()]),
    );
    const registered = new Set(loaded.flat());
    expect([...texts[locale].keys()].filter((key) => !registered.has(key))).toEqual([]);
    expect(messageFilesIn(join(messages, locale)).length).toBeGreaterThan(10);
  });

  it.each(locales)('is a well-formed message in %s', (locale) => {
    const broken: string[] = [];
    for (const [key, text] of texts[locale]) {
      const names = icuArguments(text);
      const values = Object.fromEntries(
        names.map((name) => [
          name.replace(/ \(.*\)$|[<>]/g, ''),
          name.endsWith(')') ? 2 : name.startsWith('<') ? (chunks: string) => chunks : 'value',
        ]),
      );
      const translate = createTranslator({
        locale,
        messages: { text },
        onError: (error) => broken.push(`${key}: ${error.message}`),
      });
      translate.markup('text', values);
    }
    expect(broken).toEqual([]);
  });

  it('keeps numbers and units of Chinese half-width, punctuation full-width', () => {
    const wrong = [...texts['zh-CN']].filter(([, text]) => /[\u4E00-\u9FFF][,;?!]|[０-９]/u.test(text));
    expect(wrong).toEqual([]);
  });
});
