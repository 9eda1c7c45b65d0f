import { z } from 'zod';
import {
  denialBefore,
  denialTakenBack,
  feverishBabyWords,
  feverWords,
  pregnancyDangerWords,
  pregnantWords,
  redFlags,
  redFlagWords,
  statedAge,
  traditionalPairs,
  type PlainRedFlag,
  type RedFlag,
} from './red-flags.data.ts';

export const redFlagSchema = z.enum(redFlags);

/** Below this age, months, any fever is an emergency until examined. */
export const INFANT_FEVER_MONTHS = 3;
const ADULT_MONTHS = 216;

/** What changes the meaning of words: age in months (null: not known) and pregnancy. */
export interface FlagContext {
  readonly ageInMonths: number | null;
  readonly isPregnant: boolean;
}

/** An intake before queueing: guided questions answered yes, and everything written freely. */
export interface FlagInput extends FlagContext {
  readonly yes: readonly RedFlag[];
  readonly text: string;
}

/** The guided questions to ask this patient: of infants only when the age fits or is unknown, likewise of pregnancy. */
export function redFlagQuestions({ ageInMonths, isPregnant }: FlagContext): RedFlag[] {
  return redFlags.filter((flag) => {
    if (flag === 'infant-fever') return ageInMonths === null || ageInMonths < INFANT_FEVER_MONTHS;
    return flag !== 'pregnancy-danger' || isPregnant;
  });
}

const simplified = new Map(
  Array.from({ length: traditionalPairs.length / 2 }, (_, i) => [traditionalPairs[i * 2], traditionalPairs[i * 2 + 1]]),
);

/** One form for matching: lower case, straight apostrophes, simplified characters, no space between them. */
function forMatching(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character)
    .replace(/[’‘`]/g, "'")
    .replace(/\bcant\b/g, "can't")
    .replace(/\bdont\b/g, "don't")
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

function says(text: string, words: readonly RegExp[]): boolean {
  return words.some((word) =>
    [...text.matchAll(word)].some((match) => {
      const end = match.index + match[0].length;
      const before = text.slice(Math.max(0, match.index - 40), match.index);
      const after = text.slice(end, end + 40);
      const isDenied = denialBefore.some((denial) => denial.test(before));
      return !isDenied || denialTakenBack.some((taken) => taken.test(after));
    }),
  );
}

function saysOlderChild(text: string): boolean {
  return [...text.matchAll(statedAge)].some(([, count, unit = '']) => {
    const months = Number(count) * (/year|岁/.test(unit) ? 12 : 1);
    return months >= INFANT_FEVER_MONTHS;
  });
}

function saysInfantFever(text: string, ageInMonths: number | null): boolean {
  if (ageInMonths !== null && ageInMonths < INFANT_FEVER_MONTHS) return says(text, feverWords);
  // A child of known age is the patient; an adult may be writing about a baby.
  if (ageInMonths !== null && ageInMonths < ADULT_MONTHS) return false;
  return says(text, feverishBabyWords) && !saysOlderChild(text);
}

function saysFlag(flag: RedFlag, text: string, { ageInMonths, isPregnant }: FlagContext): boolean {
  if (flag === 'infant-fever') return saysInfantFever(text, ageInMonths);
  if (flag === 'pregnancy-danger') {
    return (isPregnant || says(text, pregnantWords)) && says(text, pregnancyDangerWords);
  }
  const plain: PlainRedFlag = flag;
  return says(text, redFlagWords[plain]);
}

/**
 * The red flags of an intake: by guided questions and by words of the free text, in English and Chinese. Any flag stops
 * the flow with emergency advice before queueing. A denial directly before the words is heard; otherwise a doubt flags.
 * Source: DOMAIN "Waiting"; rule 2 (unsuitable for online care: guide to a physical hospital).
 * @returns the flags found, in the order of the questions; empty when the patient may queue
 */
export function findRedFlags(input: FlagInput): RedFlag[] {
  const text = forMatching(input.text);
  return redFlags.filter((flag) => input.yes.includes(flag) || saysFlag(flag, text, input));
}
