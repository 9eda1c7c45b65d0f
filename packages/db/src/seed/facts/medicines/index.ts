import { cell, factLines } from '../fact-lines.ts';
import { pinyinInitials } from '../pinyin-initials.ts';
import { alimentary } from './alimentary.ts';
import { antiinfective } from './antiinfective.ts';
import { antiparasitic } from './antiparasitic.ts';
import { blood } from './blood.ts';
import { cardiovascular } from './cardiovascular.ts';
import { dermatological } from './dermatological.ts';
import { genitourinary } from './genitourinary.ts';
import { hormonal } from './hormonal.ts';
import { immuneAndCancer } from './immune-and-cancer.ts';
import { musculoskeletal } from './musculoskeletal.ts';
import { nervous } from './nervous.ts';
import { respiratory } from './respiratory.ts';
import { sensoryAndVarious } from './sensory-and-various.ts';

/**
 * A medicine by its generic name. Names, ATC codes and classes are facts (WHO ATC index; Chinese class as sold
 * online, specially managed groups by the Measures for Online Drug Sales, 2022); prices and packs are invented.
 */
export interface MedicineFact {
  /** ATC code and a running number, for example C08CA01-1. */
  readonly code: string;
  readonly atcCode: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly pinyinInitials: string;
  readonly form: string;
  readonly strength: string;
  readonly packUnits: number;
  readonly packUnit: string;
  readonly class: 'OTC' | 'PRESCRIPTION' | 'RESTRICTED';
  readonly restrictedGroup: string | null;
  readonly priceMinor: number;
}

const tables = [
  alimentary,
  blood,
  cardiovascular,
  dermatological,
  genitourinary,
  hormonal,
  antiinfective,
  immuneAndCancer,
  musculoskeletal,
  nervous,
  antiparasitic,
  respiratory,
  sensoryAndVarious,
];

function classOf(text: string): Pick<MedicineFact, 'class' | 'restrictedGroup'> {
  if (text === 'OTC' || text === 'PRESCRIPTION') return { class: text, restrictedGroup: null };
  const [name, group] = text.split(':');
  if (name !== 'RESTRICTED' || !group) throw new Error(`unknown class ${text}`);
  return { class: name, restrictedGroup: group };
}

/** Columns: ATC code, English, Chinese, form, strength, units and unit of a pack, class[:group], price in fen. */
function medicine(line: readonly string[], running: number): MedicineFact {
  const [units, unit] = cell(line, 5).split(' ');
  return {
    code: `${cell(line, 0)}-${running}`,
    atcCode: cell(line, 0),
    nameEn: cell(line, 1),
    nameZh: cell(line, 2),
    pinyinInitials: pinyinInitials(cell(line, 2)),
    form: cell(line, 3),
    strength: cell(line, 4),
    packUnits: Number(units),
    packUnit: unit ?? '',
    ...classOf(cell(line, 6)),
    priceMinor: Number(cell(line, 7)),
  };
}

/** Every medicine of the demo catalogue, in the order of the ATC index. */
export function medicineFacts(): readonly MedicineFact[] {
  const seen = new Map<string, number>();
  return tables.flatMap(factLines).map((line) => {
    const running = (seen.get(cell(line, 0)) ?? 0) + 1;
    seen.set(cell(line, 0), running);
    return medicine(line, running);
  });
}
