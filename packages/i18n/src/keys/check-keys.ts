import type { KeyUse } from './find-uses.ts';
import { icuArguments } from './icu-arguments.ts';
import type { KeyedTexts } from './message-keys.ts';

interface Languages {
  readonly en: KeyedTexts;
  readonly 'zh-CN': KeyedTexts;
}

/** What the reader sees of the arguments: Chinese needs no plural, and no number that only chooses between words. */
function shown(text: string): string[] {
  const names = icuArguments(text).filter((name) => !name.endsWith(' (chooses)'));
  return [...new Set(names.map((name) => name.replace(' (number)', '')))].toSorted();
}

/** Where the two languages differ in keys or in what a text shows. */
export function languageFaults({ en, 'zh-CN': zh }: Languages): string[] {
  const faults: string[] = [];
  for (const [key, text] of en) {
    const other = zh.get(key);
    if (other === undefined) faults.push(`${key} is missing in zh-CN`);
    else if (shown(text).join() !== shown(other).join()) {
      faults.push(`${key} shows [${shown(text).join()}] in en and [${shown(other).join()}] in zh-CN`);
    }
  }
  for (const key of zh.keys()) if (!en.has(key)) faults.push(`${key} is missing in en`);
  return faults;
}

/** The groups a key stands in: `a` and `a.b` of `a.b.c`. */
function groupsOf(key: string): string[] {
  const parts = key.split('.');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('.'));
}

interface UsageOptions {
  readonly keys: readonly string[];
  readonly uses: readonly KeyUse[];
  readonly dynamicPrefixes: readonly string[];
}

/** Keys that code asks for and nobody wrote, computed keys that are not declared, and texts that nobody asks for. */
export function usageFaults({ keys, uses, dynamicPrefixes }: UsageOptions): string[] {
  const faults: string[] = [];
  const known = new Set(keys);
  const groups = new Set(keys.flatMap(groupsOf));
  const used = new Set(keys.filter((key) => dynamicPrefixes.some((prefix) => key.startsWith(prefix))));
  for (const { path, line, form, key, candidates } of uses) {
    if (form === 'whole') {
      if (known.has(key)) used.add(key);
      else faults.push(`${path}:${line} asks for ${key}, which no message file has`);
    } else if (form === 'of-parameter') {
      const meant = key === '' ? [] : keys.filter((one) => one.endsWith(`.${key}`));
      if (key !== '' && meant.length === 0)
        faults.push(`${path}:${line} asks for ...${key}, which no message file has`);
      for (const one of meant) used.add(one);
    } else if (form === 'variable' && candidates.some((one) => known.has(one))) {
      for (const one of candidates) {
        if (known.has(one)) used.add(one);
        else if (groups.has(one)) faults.push(`${path}:${line} may ask for ${one}, which is a group and no text`);
      }
    } else if (!dynamicPrefixes.some((prefix) => key.startsWith(prefix))) {
      faults.push(`${path}:${line} computes a key under ${key || 'the root'}, which is no declared prefix`);
    }
  }
  for (const key of keys) if (!used.has(key)) faults.push(`${key} is used by nobody`);
  for (const prefix of dynamicPrefixes) {
    if (!keys.some((key) => key.startsWith(prefix))) faults.push(`the declared prefix ${prefix} begins no key`);
  }
  return faults;
}
