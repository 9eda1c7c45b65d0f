import type { Locale } from '../locale/locales.ts';
import { nbsp } from './join.ts';

interface PersonName {
  /** As the person writes it: 陈丽华. */
  readonly name: string;
  /** In Latin letters: Chen Lihua. */
  readonly latinName?: string | null;
}

/** Names and short facts in the reader's language. */
export function nameFormats(locale: Locale) {
  return {
    /** Female, 62 y; 女，62 岁. Leaves out what is missing. */
    facts: (parts: readonly (string | null | undefined)[]) =>
      parts.filter((part) => part !== null && part !== undefined && part !== '').join(locale === 'en' ? ', ' : '，'),
    /** The name an institution, service or medicine carries in this language. */
    localized: (name: { readonly en: string; readonly zh: string }) => (locale === 'en' ? name.en : name.zh),
    /** Chinese readers see 陈丽华, others Chen Lihua. */
    person: ({ name, latinName }: PersonName) =>
      (locale === 'en' && latinName ? latinName : name).replaceAll(' ', nbsp),
    /** The other spelling, for a clinician who has to be sure; null when there is none. */
    otherName: ({ name, latinName }: PersonName) => {
      const other = locale === 'en' ? name : latinName;
      return other && other !== (locale === 'en' ? latinName || name : name) ? other : null;
    },
  };
}
