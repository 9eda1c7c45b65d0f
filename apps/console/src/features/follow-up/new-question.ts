import type { QuestionDraft } from './use-follow-up-plan.ts';

/** A key that none of these has. */
export function freeKey(prefix: string, taken: readonly { readonly key: string }[]): string {
  let number = taken.length + 1;
  while (taken.some(({ key }) => key === `${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

/** An empty question of a kind. */
export function newQuestion(kind: QuestionDraft['kind'], others: readonly { readonly key: string }[]): QuestionDraft {
  const key = freeKey('q', others);
  switch (kind) {
    case 'text':
      return { kind, key, words: '' };
    case 'yes-no':
      return { kind, key, words: '', concern: { yes: 'abnormal', no: 'none' } };
    case 'choice':
      return {
        kind,
        key,
        words: '',
        options: [
          { key: 'o1', words: '', concern: 'none' },
          { key: 'o2', words: '', concern: 'abnormal' },
        ],
      };
  }
}
