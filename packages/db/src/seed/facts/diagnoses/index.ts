import { cell, factLines } from '../fact-lines.ts';
import { pinyinInitials } from '../pinyin-initials.ts';
import { circulatory } from './circulatory.ts';
import { digestive } from './digestive.ts';
import { endocrine } from './endocrine.ts';
import { ear, eye } from './eye-and-ear.ts';
import { genitourinary, pregnancy } from './genitourinary-and-pregnancy.ts';
import { blood, infectious } from './infectious-and-blood.ts';
import { mental, nervous } from './mental-and-nervous.ts';
import { musculoskeletal } from './musculoskeletal.ts';
import { neoplasms } from './neoplasms.ts';
import { respiratory } from './respiratory.ts';
import { skin } from './skin.ts';
import { factors, injuries, special, symptoms } from './symptoms-and-factors.ts';

/** A code of the WHO's ICD-10 (2019, with the U07 codes of 2020) in both languages. */
export interface DiagnosisFact {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly pinyinInitials: string;
  /** Block of the chapter, for example I00-I99. */
  readonly chapter: string;
  readonly chronic: boolean;
}

const chapters: readonly (readonly [string, string])[] = [
  ['A00-B99', infectious],
  ['C00-D48', neoplasms],
  ['D50-D89', blood],
  ['E00-E90', endocrine],
  ['F00-F99', mental],
  ['G00-G99', nervous],
  ['H00-H59', eye],
  ['H60-H95', ear],
  ['I00-I99', circulatory],
  ['J00-J99', respiratory],
  ['K00-K93', digestive],
  ['L00-L99', skin],
  ['M00-M99', musculoskeletal],
  ['N00-N99', genitourinary],
  ['O00-O99', pregnancy],
  ['R00-R99', symptoms],
  ['S00-T98', injuries],
  ['Z00-Z99', factors],
  ['U00-U99', special],
];

/** Columns: code, English, Chinese and, for chronic diseases, the word chronic. */
function diagnosis(chapter: string, line: readonly string[]): DiagnosisFact {
  if (line[3] !== undefined && line[3] !== 'chronic') throw new Error(`unknown mark ${line[3]} at ${cell(line, 0)}`);
  return {
    code: cell(line, 0),
    nameEn: cell(line, 1),
    nameZh: cell(line, 2),
    pinyinInitials: pinyinInitials(cell(line, 2)),
    chapter,
    chronic: line[3] === 'chronic',
  };
}

/** Every diagnosis code of the demo, chapter by chapter. */
export function diagnosisFacts(): readonly DiagnosisFact[] {
  return chapters.flatMap(([chapter, table]) => factLines(table).map((line) => diagnosis(chapter, line)));
}
