/** Says it in the language of the page; sample texts are no part of the product's messages. */
export type Say = (en: string, zh: string) => string;

export function sayIn(locale: string): Say {
  return (en, zh) => (locale.startsWith('zh') ? zh : en);
}

/** The gallery stands still: its pictures must not change with the clock. */
export const sampleNow = new Date('2026-11-24T10:45:00+08:00');
