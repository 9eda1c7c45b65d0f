import { loadMessages, type Messages } from '@openward/i18n/messages';

/** The words of one product in one language, by dotted key; a missing key fails the test that asks for it. */
export type Words = (key: string) => string;

export type Locale = 'en' | 'zh-CN';

export async function wordsOf(product: 'patient' | 'console', locale: Locale): Promise<Words> {
  const messages = await loadMessages(product, locale);
  return (key) => {
    let found: string | Messages | undefined = messages;
    for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
    if (typeof found !== 'string') throw new Error(`no text ${key} in ${locale}`);
    return found;
  };
}

/** The words of a text before its first value: enough to find it on a screen. */
export const start = (text: string): string => text.split('{')[0]?.trim() ?? text;
