import en from '../../messages/en/sex.json' with { type: 'json' };
import zh from '../../messages/zh-CN/sex.json' with { type: 'json' };
import type { Locale } from '../locale/locales.ts';

/** The word for a sex in a language that need not be the reader's, as on a patient's label. */
export function sexWord(sex: 'FEMALE' | 'MALE' | 'UNKNOWN', locale: Locale): string {
  return (locale === 'en' ? en : zh)[sex];
}
