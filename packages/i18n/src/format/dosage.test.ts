import {
  dosageSchema,
  doseRoutes,
  doseSymptoms,
  doseTimings,
  doseUnits,
  timingsFor,
} from '@openward/domain/prescribing';
import { describe, expect, it } from 'vitest';
import { dosageSentence, doseText } from './dosage.ts';

const daily = { amount: 1, unit: 'tablet', timesPerDay: 1, timing: 'morning', route: 'oral' };
const say = (change: object, days = 28) => {
  const dosage = dosageSchema.parse({ ...daily, ...change });
  return (['en', 'zh-CN'] as const).map((locale) => dosageSentence(dosage, { days, locale }).replaceAll('\u00a0', ' '));
};

describe('a dose as a sentence, in both languages', () => {
  it.each([
    [
      {},
      'Take 1 tablet by mouth once a day in the morning, for 28 days.',
      '口服，每次 1 片，每日 1 次，早晨，共 28 天。',
    ],
    [
      { amount: 0.5, timesPerDay: 2, timing: 'with-meals' },
      'Take half a tablet by mouth twice a day with meals, for 28 days.',
      '口服，每次 半片，每日 2 次，随餐，共 28 天。',
    ],
    [
      { amount: 14, unit: 'unit', route: 'subcutaneous', timing: 'bedtime' },
      'Inject 14 units under the skin once a day at bedtime, for 28 days.',
      '皮下注射，每次 14 单位，每日 1 次，睡前，共 28 天。',
    ],
    [
      { amount: 0.25, unit: 'milligram', route: 'subcutaneous', everyDays: 7, timing: 'any-time' },
      'Inject 0.25 mg under the skin once a week, for 28 days.',
      '皮下注射，每次 0.25 毫克，每周 1 次，共 28 天。',
    ],
    [
      { timesPerDay: 4, timing: 'any-time', asNeeded: { symptom: 'pain', minHoursApart: 6 } },
      'Take 1 tablet by mouth when needed for pain, at most 4 times a day and at least 6 hours apart, for 28 days.',
      '口服，每次 1 片，疼痛时使用，每日最多 4 次，两次至少间隔 6 小时，共 28 天。',
    ],
    [
      { unit: 'application', route: 'topical', timesPerDay: 2, timing: 'morning-and-evening' },
      'Apply a thin layer to the skin twice a day in the morning and in the evening, for 28 days.',
      '涂于皮肤，每次 薄薄一层，每日 2 次，早晚各一次，共 28 天。',
    ],
  ])('%j', (change, en, zh) => {
    expect(say(change)).toEqual([en, zh]);
  });

  it('keeps each number with its unit', () => {
    expect(doseText({ amount: 1.5, unit: 'tablet' }, 'en')).toBe('1.5\u00a0tablets');
    expect(doseText({ amount: 10, unit: 'millilitre' }, 'zh-CN')).toBe('10\u00a0毫升');
  });

  it('every unit, route, timing and symptom has its words', () => {
    for (const unit of doseUnits) {
      for (const locale of ['en', 'zh-CN'] as const) expect(doseText({ amount: 3, unit }, locale)).toMatch(/^3\u00a0./);
    }
    const [usual = '', usualZh = ''] = say({ route: 'oral' });
    for (const route of doseRoutes.filter((one) => one !== 'oral')) {
      const [en, zh] = say({ route });
      expect(en).not.toBe(usual);
      expect(zh).not.toBe(usualZh);
      expect(zh).not.toContain('使用');
      expect(en).not.toMatch(/^Use 1 tablet once/);
    }
    for (const timing of doseTimings.filter((one) => one !== 'any-time')) {
      const timesPerDay = [1, 2, 3].find((times) => timingsFor(times).includes(timing));
      const plain = say({ timesPerDay, timing: 'any-time' });
      const timed = say({ timesPerDay, timing });
      expect(timed[0]).not.toBe(plain[0]);
      expect(timed[1]).not.toBe(plain[1]);
    }
    for (const symptom of doseSymptoms) {
      const [en, zh] = say({ timing: 'any-time', asNeeded: { symptom, minHoursApart: 6 } });
      expect(en).toMatch(/needed for \w+,/);
      expect(zh).toMatch(/，.+时使用，/);
    }
  });
});
