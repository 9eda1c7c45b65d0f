import { describe, expect, it } from 'vitest';
import { diagnosisFacts } from './diagnoses/index.ts';
import { medicineFacts } from './medicines/index.ts';
import { pinyinInitials } from './pinyin-initials.ts';

const hanzi = /\p{Script=Han}/u;
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at);

describe('the catalogue of medicines', () => {
  const medicines = medicineFacts();

  it('holds at least 150 medicines with a code of their own', () => {
    expect(medicines.length).toBeGreaterThanOrEqual(150);
    expect(repeated(medicines.map((one) => one.code))).toEqual([]);
  });

  it('gives every medicine a full ATC code', () => {
    expect(medicines.filter((one) => !/^[ABCDGHJLMNPRSV]\d{2}[A-Z]{2}\d{2}$/.test(one.atcCode))).toEqual([]);
  });

  it('names every medicine in both languages, no two alike', () => {
    expect(medicines.filter((one) => hanzi.test(one.nameEn) || !hanzi.test(one.nameZh))).toEqual([]);
    expect(repeated(medicines.map((one) => one.nameEn))).toEqual([]);
    expect(repeated(medicines.map((one) => one.nameZh))).toEqual([]);
  });

  it('finds every medicine by latin initials', () => {
    expect(medicines.filter((one) => !/^[a-z0-9]+$/.test(one.pinyinInitials))).toEqual([]);
  });

  it('gives every pack a size, a unit and a price', () => {
    const broken = medicines.filter(
      (one) =>
        !Number.isInteger(one.packUnits) ||
        one.packUnits < 1 ||
        !/^[a-z]+$/.test(one.packUnit) ||
        !(one.priceMinor > 0),
    );
    expect(broken).toEqual([]);
  });

  it('names the group of restricted medicines and of no others', () => {
    expect(medicines.filter((one) => (one.class === 'RESTRICTED') !== (one.restrictedGroup !== null))).toEqual([]);
  });

  it('restricts every opioid analgesic, benzodiazepine, vaccine, blood product and radiopharmaceutical', () => {
    const never = /^(N02A|N05BA|N05CD|N05CF|J07|J06B|B05AA|B02BD|V09|V10)/;
    expect(medicines.filter((one) => never.test(one.atcCode) && one.class !== 'RESTRICTED')).toEqual([]);
  });
});

describe('the diagnosis codes', () => {
  const diagnoses = diagnosisFacts();

  it('hold at least 300 codes, none twice, in the form of ICD-10', () => {
    expect(diagnoses.length).toBeGreaterThanOrEqual(300);
    expect(repeated(diagnoses.map((one) => one.code))).toEqual([]);
    expect(diagnoses.filter((one) => !/^[A-Z]\d{2}(\.\d)?$/.test(one.code))).toEqual([]);
  });

  it('lie inside the block of their chapter', () => {
    const outside = diagnoses.filter(({ code, chapter }) => {
      const [from = '', to = ''] = chapter.split('-');
      return code.slice(0, 3) < from || code.slice(0, 3) > to;
    });
    expect(outside).toEqual([]);
  });

  it('are named in both languages and found by latin initials', () => {
    const broken = diagnoses.filter(
      (one) => hanzi.test(one.nameEn) || !hanzi.test(one.nameZh) || !/^[a-z0-9]+$/.test(one.pinyinInitials),
    );
    expect(broken).toEqual([]);
    expect(repeated(diagnoses.map((one) => one.nameZh))).toEqual([]);
  });

  it('mark the chronic diseases that follow-up is open to', () => {
    const chronic = new Set(diagnoses.filter((one) => one.chronic).map((one) => one.code));
    expect([...['I10', 'E11.9', 'J45.9'].map((code) => chronic.has(code)), chronic.has('J00')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('pinyin initials', () => {
  it('keep letters and digits and drop punctuation', () => {
    expect(pinyinInitials('特发性（原发性）高血压')).toBe('tfxyfxgxy');
    expect(pinyinInitials('维生素B12缺乏')).toBe('wssb12qf');
  });
});
