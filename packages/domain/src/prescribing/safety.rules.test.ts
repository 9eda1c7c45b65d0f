import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseMedicines, shareIngredient } from './ingredients.rules.ts';
import { openAlerts, overridesOf, safetyChecks, withOverrides } from './safety.rules.ts';
import { safetyCheckKey, safetyCheckNames, type SafetyCheck } from './safety-check.schema.ts';
import type { PrescribedMedicine, SafetyFacts } from './safety-facts.ts';

const facts: readonly (readonly [atcCode: string, en: string, zh: string])[] = [
  ['J01CA04', 'Amoxicillin', '阿莫西林'],
  ['J01CR02', 'Amoxicillin and clavulanic acid', '阿莫西林克拉维酸钾'],
  ['J01DB01', 'Cefalexin', '头孢氨苄'],
  ['J01EE01', 'Sulfamethoxazole and trimethoprim', '复方磺胺甲噁唑'],
  ['J01MA12', 'Levofloxacin', '左氧氟沙星'],
  ['S02AA16', 'Ofloxacin ear drops', '氧氟沙星滴耳液'],
  ['C08CA01', 'Amlodipine', '氨氯地平'],
  ['C08CA02', 'Felodipine', '非洛地平'],
  ['C09CA03', 'Valsartan', '缬沙坦'],
  ['C09DB01', 'Valsartan and amlodipine', '缬沙坦氨氯地平'],
  ['C09AA02', 'Enalapril', '依那普利'],
  ['M01AE01', 'Ibuprofen', '布洛芬'],
  ['M01AB05', 'Diclofenac', '双氯芬酸钠'],
  ['M02AA15', 'Diclofenac gel', '双氯芬酸二乙胺乳胶剂'],
  ['B01AC06', 'Acetylsalicylic acid, enteric', '阿司匹林肠溶片'],
  ['H03AA01', 'Levothyroxine sodium', '左甲状腺素钠'],
  ['N02BE01', 'Paracetamol', '对乙酰氨基酚'],
  ['R06AE07', 'Cetirizine', '西替利嗪'],
  ['R06AE09', 'Levocetirizine', '左西替利嗪'],
  ['A02BC05', 'Esomeprazole', '艾司奥美拉唑'],
  ['A02BC01', 'Omeprazole', '奥美拉唑'],
  ['A10BA02', 'Metformin, sustained release', '二甲双胍缓释片'],
];
const catalogue = facts.map(
  ([atcCode, en, zh], index): PrescribedMedicine => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    name: { en, zh },
    atcCode,
    class: ['M01AE01', 'N02BE01'].includes(atcCode) ? 'OTC' : 'PRESCRIPTION',
  }),
);
function medicine(en: string): PrescribedMedicine {
  const found = catalogue.find(({ name }) => name.en === en);
  if (!found) throw new Error(`${en} is not in the catalogue`);
  return found;
}
const healthy: SafetyFacts = {
  medicines: [medicine('Amlodipine')],
  allergies: [],
  taken: [],
  prescribed: [],
  pregnancy: 'NOT_APPLICABLE',
  isChronic: true,
  catalogue,
};
const check = (change: Partial<SafetyFacts>, name: SafetyCheck['check']) =>
  safetyChecks({ ...healthy, ...change })
    .filter((one) => one.check === name)
    .map(({ answer, reason, severity }) => [answer, reason, severity].filter(Boolean).join(' '));
const allergic = (substance: string, ...names: string[]) =>
  check({ allergies: [{ substance }], medicines: names.map(medicine) }, 'allergy');

describe('names people write', () => {
  it.each([
    ['氨氯地平 5 mg', ['C08CA01']],
    ['左甲状腺素 50 µg', ['H03AA01']],
    ['Levothyroxine 50 mcg', ['H03AA01']],
    ['阿司匹林', ['B01AC06']],
    ['Levocetirizine', ['R06AE09']],
    ['左西替利嗪', ['R06AE09']],
    ['左氧氟沙星', ['J01MA12']],
    ['缬沙坦氨氯地平', ['C09DB01']],
    ['Valsartan and amlodipine 80/5', ['C09DB01']],
    ['amlodipine, metformin', ['C08CA01', 'A10BA02']],
    ['esomeprazole, omeprazole', ['A02BC05', 'A02BC01']],
    ['艾司奥美拉唑、奥美拉唑', ['A02BC05', 'A02BC01']],
    ['a herbal tea', []],
    ['', []],
  ])('%s: %j', (text, codes) => {
    expect(recogniseMedicines(text, catalogue).map(({ atcCode }) => atcCode)).toEqual(codes);
  });

  it('salts and forms do not make another ingredient, combinations share theirs', () => {
    expect(shareIngredient(medicine('Diclofenac'), medicine('Diclofenac gel'))).toBe(true);
    expect(shareIngredient(medicine('Valsartan'), medicine('Valsartan and amlodipine'))).toBe(true);
    expect(shareIngredient(medicine('Valsartan'), medicine('Amlodipine'))).toBe(false);
  });
});

describe('allergy', () => {
  it('never asked is not checked, none known is clear', () => {
    expect(check({ allergies: null }, 'allergy')).toEqual(['not-checked allergies-never-asked']);
    expect(check({}, 'allergy')).toEqual(['clear no-known-allergy']);
    expect(check({ allergies: [{ substance: '无' }] }, 'allergy')).toEqual(['clear no-known-allergy']);
  });

  it.each([
    ['Penicillin', 'Amoxicillin', 'alert allergic-to-class severe'],
    ['青霉素', 'Amoxicillin and clavulanic acid', 'alert allergic-to-class severe'],
    ['青霉素', 'Cefalexin', 'alert allergic-to-class moderate'],
    ['头孢类', 'Cefalexin', 'alert allergic-to-class severe'],
    ['阿莫西林', 'Amoxicillin', 'alert allergic-to-substance severe'],
    ['Amoxicillin', 'Cefalexin', 'alert allergic-to-class moderate'],
    ['磺胺类', 'Sulfamethoxazole and trimethoprim', 'alert allergic-to-class severe'],
    ['阿司匹林', 'Ibuprofen', 'alert allergic-to-class severe'],
    ['aspirin', 'Diclofenac gel', 'alert allergic-to-class moderate'],
    ['沙星类', 'Ofloxacin ear drops', 'alert allergic-to-class severe'],
    ['Penicillin', 'Amlodipine', 'clear allergies-do-not-match'],
    ['花生', 'Amlodipine', 'not-checked allergy-outside-catalogue'],
    ['peanuts', 'Amlodipine', 'not-checked allergy-outside-catalogue'],
    ['some blue pill', 'Amlodipine', 'not-checked allergy-not-recognised'],
  ])('%s and %s: %s', (substance, name, answer) => {
    expect(allergic(substance, name)).toEqual([answer]);
  });

  it.each([
    'ibuprofen, Norvasc',
    'ibuprofen; Norvasc',
    'ibuprofen/Norvasc',
    'ibuprofen and Norvasc',
    '布洛芬、络活喜',
    '布洛芬和络活喜',
    '布洛芬，络活喜',
  ])('an entry that is known in part is not clear: %s', (substance) => {
    expect(allergic(substance, 'Amlodipine')).toEqual(['not-checked allergy-not-recognised']);
    expect(allergic(substance, 'Ibuprofen')).toEqual([
      'alert allergic-to-substance severe',
      'not-checked allergy-not-recognised',
    ]);
  });

  it('an entry of several known things, and a combination by its own name, are judged whole', () => {
    expect(allergic('ibuprofen, paracetamol', 'Amlodipine')).toEqual(['clear allergies-do-not-match']);
    expect(allergic('Valsartan and amlodipine', 'Cetirizine')).toEqual(['clear allergies-do-not-match']);
    expect(allergic('Valsartan and amlodipine', 'Amlodipine')).toEqual(['alert allergic-to-substance severe']);
  });

  it('with one unknown allergy no medicine is clear, and an alert stays an alert', () => {
    const allergies = [{ substance: '青霉素' }, { substance: 'some blue pill' }];
    const medicines = [medicine('Amoxicillin'), medicine('Amlodipine')];
    expect(check({ allergies, medicines }, 'allergy')).toEqual([
      'alert allergic-to-class severe',
      'not-checked allergy-not-recognised',
    ]);
  });
});

describe('duplicate', () => {
  const duplicate = (change: Partial<SafetyFacts>) => check(change, 'duplicate');
  const lines = (...names: string[]) => ({ medicines: names.map(medicine) });

  it('within the prescription: ingredient and class', () => {
    expect(duplicate(lines('Amlodipine', 'Valsartan'))).toEqual(['clear no-duplicate', 'clear no-duplicate']);
    expect(duplicate(lines('Amlodipine', 'Valsartan and amlodipine'))).toEqual([
      'alert same-ingredient-here severe',
      'clear no-duplicate',
    ]);
    expect(duplicate(lines('Valsartan', 'Enalapril'))).toEqual([
      'alert same-class-here moderate',
      'clear no-duplicate',
    ]);
  });

  it('with what the patient takes: continuing is no duplicate, a second one is', () => {
    const taken = [{ name: '氨氯地平 5 mg' }];
    expect(duplicate({ taken })).toEqual(['clear continues-medicine']);
    expect(duplicate({ taken, isChronic: false })).toEqual(['alert same-ingredient-taken severe']);
    expect(duplicate({ taken, ...lines('Felodipine') })).toEqual(['alert same-class-taken moderate']);
    expect(duplicate({ taken: [{ name: 'Ibuprofen' }], ...lines('Ibuprofen') })).toEqual([
      'alert same-ingredient-taken severe',
    ]);
  });

  it('with other open prescriptions', () => {
    expect(duplicate({ prescribed: [medicine('Amlodipine')] })).toEqual(['alert same-ingredient-prescribed severe']);
    expect(duplicate({ prescribed: [medicine('Felodipine')] })).toEqual(['alert same-class-prescribed moderate']);
  });

  it('what nobody recognises is not checked', () => {
    expect(duplicate({ taken: null })).toEqual(['not-checked medicines-never-asked']);
    expect(duplicate({ taken: [{ name: 'a herbal tea' }] })).toEqual(['not-checked medicine-not-recognised']);
  });
});

describe('all checks', () => {
  it.each([
    ['NOT_APPLICABLE', 'clear'],
    ['NOT_PREGNANT', 'clear'],
    ['NOT_KNOWN', 'not-checked'],
    ['PREGNANT', 'not-checked'],
    ['BREASTFEEDING', 'not-checked'],
  ] as const)('pregnancy %s: %s', (pregnancy, answer) => {
    expect(check({ pregnancy }, 'pregnancy')[0]).toMatch(answer);
  });

  it('every check answers, alerts first; what has no sourced rule says so', () => {
    const answers = safetyChecks({
      ...healthy,
      allergies: [{ substance: 'aspirin' }],
      medicines: [medicine('Ibuprofen')],
    });
    expect(new Set(answers.map(({ check: name }) => name))).toEqual(new Set(safetyCheckNames));
    expect(answers[0]?.answer).toBe('alert');
    for (const name of ['interaction', 'dose', 'renal', 'contraindication'] as const) {
      expect(answers.filter((one) => one.check === name).map(({ answer }) => answer)).toEqual(['not-checked']);
    }
    expect(safetyChecks({ ...healthy, medicines: [] })).toEqual([]);
  });

  it('answers alike whatever the order of what the patient wrote, and an allergy never makes anything safer', () => {
    const words = fc.subarray(['Penicillin', '磺胺', 'aspirin', '沙星', 'peanut', 'unknown thing', '青霉素']);
    const names = fc.subarray([...catalogue], { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, names, (substances, medicines) => {
        const allergies = substances.map((substance) => ({ substance }));
        const alertsOf = (list: SafetyFacts['allergies']) =>
          safetyChecks({ ...healthy, medicines, allergies: list })
            .filter((one) => one.check === 'allergy' && one.answer === 'alert')
            .map(safetyCheckKey)
            .toSorted();
        expect(alertsOf(allergies.toReversed())).toEqual(alertsOf(allergies));
        expect(alertsOf(allergies)).toEqual(expect.arrayContaining(alertsOf(allergies.slice(1))));
      }),
    );
  });
});

describe('going on in spite of an alert', () => {
  const alerts = safetyChecks({
    ...healthy,
    allergies: [{ substance: '青霉素' }],
    medicines: [medicine('Amoxicillin')],
  });
  const [alert] = alerts;
  const key = alert ? safetyCheckKey(alert) : '';

  it('needs a reason, which stays with its alert and with no other answer', () => {
    expect(openAlerts(alerts)).toHaveLength(1);
    const given = withOverrides(alerts, new Map([[key, ' Tolerated in 2024 ']]));
    expect(openAlerts(given)).toEqual([]);
    expect(given[0]?.override).toEqual({ reason: 'Tolerated in 2024' });
    expect(overridesOf(given)).toEqual(new Map([[key, 'Tolerated in 2024']]));
    expect(openAlerts(withOverrides(alerts, new Map([[key, '  ']])))).toHaveLength(1);
    const clear = safetyChecks(healthy);
    expect(withOverrides(clear, new Map([[key, 'no alert any more']]))).toEqual(clear);
  });
});
