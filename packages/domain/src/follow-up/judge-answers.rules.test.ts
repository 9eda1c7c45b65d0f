import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerFaults } from './answer-faults.rules.ts';
import { judgeAnswers, worstConcern } from './judge-answers.rules.ts';
import { measurementOf, measures } from './measures.data.ts';
import { concernSchema, followUpPlanSchema, type FollowUpPlan } from './plan.schema.ts';
import { followUpTemplates } from './templates.data.ts';

const plan: FollowUpPlan = {
  questions: [
    { kind: 'text', key: 'how', words: 'How are you?' },
    { kind: 'yes-no', key: 'dizzy', words: 'Dizzy?', concern: { yes: 'abnormal', no: 'none' } },
    { kind: 'yes-no', key: 'rinse', words: 'Rinsed?', concern: { yes: 'none', no: 'abnormal' } },
    {
      kind: 'choice',
      key: 'better',
      words: 'Better?',
      options: [
        { key: 'yes', words: 'Yes', concern: 'none' },
        { key: 'same', words: 'The same', concern: 'abnormal' },
        { key: 'worse', words: 'Cannot breathe', concern: 'emergency' },
      ],
    },
  ],
  measurements: [measurementOf('systolic'), measurementOf('weight')],
};
const fine = {
  questions: { how: 'Well', dizzy: 'no', rinse: 'yes', better: 'yes' },
  measurements: { systolic: 128, weight: 70.5 },
};
const adult = { ageInMonths: 480, isPregnant: false };
const judge = (questions: Record<string, string>, measurements: Record<string, number | null> = {}) =>
  judgeAnswers(
    plan,
    {
      questions: { ...fine.questions, ...questions },
      measurements: { ...fine.measurements, ...measurements },
    },
    adult,
  );

describe('what is abnormal', () => {
  it('nothing, when every answer is fine', () => {
    expect(judge({})).toEqual([]);
    expect(worstConcern([])).toBe('none');
  });
  it.each([
    ['dizzy', 'yes', 'abnormal'],
    ['rinse', 'no', 'abnormal'],
    ['better', 'same', 'abnormal'],
    ['better', 'worse', 'emergency'],
  ])('%s: %s is %s, as the plan marks it', (key, answer, concern) => {
    expect(judge({ [key]: answer })).toEqual([{ key, concern, why: 'answer' }]);
  });
  it.each(['I have chest pain since this morning', '今天胸口很痛', '不想活了'])('words of an emergency: %s', (how) => {
    expect(judge({ how })).toEqual([{ key: 'how', concern: 'emergency', why: 'words' }]);
  });
  it('words that are an emergency of a pregnant woman, or of a small baby, alone', () => {
    const items = (how: string, who: Parameters<typeof judgeAnswers>[2]) =>
      judgeAnswers(plan, { ...fine, questions: { ...fine.questions, how } }, who).map(({ concern }) => concern);
    expect(items('A little bleeding today', { ...adult, isPregnant: true })).toEqual(['emergency']);
    expect(items('A little bleeding today', adult)).toEqual([]);
    expect(items('Fever since last night', { ...adult, ageInMonths: 1 })).toEqual(['emergency']);
    expect(items('Fever since last night', adult)).toEqual([]);
  });
  it('a denied sign is none', () => {
    expect(judge({ how: 'No chest pain, I feel well' })).toEqual([]);
  });
  it.each([
    [79, 'emergency', 'low'],
    [80, 'abnormal', 'low'],
    [89, 'abnormal', 'low'],
    [135, 'abnormal', 'high'],
    [179, 'abnormal', 'high'],
    [180, 'emergency', 'high'],
  ] as const)('an upper blood pressure of %s is %s, too %s', (systolic, concern, why) => {
    expect(judge({}, { systolic })).toEqual([{ key: 'systolic', concern, why }]);
  });
  it.each([90, 134])('an upper blood pressure of %s is within the limits, both included', (systolic) => {
    expect(judge({}, { systolic })).toEqual([]);
  });
  it('what was not measured or not answered is neither', () => {
    expect(judge({}, { systolic: null })).toEqual([]);
    expect(judgeAnswers(plan, { questions: {}, measurements: {} }, adult)).toEqual([]);
  });
  it('a measure without limits never is', () => {
    expect(judge({}, { weight: 180 })).toEqual([]);
  });
  it('comes in the order of the plan, and the gravest counts', () => {
    const items = judge({ dizzy: 'yes', better: 'worse' }, { systolic: 140 });
    expect(items.map(({ key }) => key)).toEqual(['dizzy', 'better', 'systolic']);
    expect(worstConcern(items)).toBe('emergency');
    expect(worstConcern(items.filter(({ key }) => key !== 'better'))).toBe('abnormal');
  });
  it('every marked answer of any plan is found, and nothing unmarked is', () => {
    const concern = fc.constantFrom(...concernSchema.options);
    const question = fc.record({ yes: concern, no: concern, answer: fc.constantFrom('yes' as const, 'no' as const) });
    fc.assert(
      fc.property(fc.array(question, { minLength: 1, maxLength: 10 }), (asked) => {
        const any: FollowUpPlan = {
          questions: asked.map(({ yes, no }, index) => ({
            kind: 'yes-no',
            key: `q${index}`,
            words: 'Q',
            concern: { yes, no },
          })),
          measurements: [],
        };
        const questions = Object.fromEntries(asked.map(({ answer }, index) => [`q${index}`, answer]));
        const expected = asked.flatMap((one, index) => {
          const found = one[one.answer];
          return found === 'none' ? [] : [{ key: `q${index}`, concern: found, why: 'answer' }];
        });
        expect(judgeAnswers(any, { questions, measurements: {} }, adult)).toEqual(expected);
      }),
    );
  });
});

describe('what can be accepted', () => {
  const faults = (questions: Record<string, string>, measurements: Record<string, number | null> = fine.measurements) =>
    answerFaults(plan, { questions, measurements });
  it('all of it, and free words may stay empty', () => {
    expect(faults(fine.questions)).toEqual([]);
    expect(faults({ dizzy: 'no', rinse: 'yes', better: 'yes' })).toEqual([]);
    expect(faults(fine.questions, { systolic: null, weight: null })).toEqual([]);
  });
  it('every missing answer at its own field', () => {
    expect(answerFaults(plan, { questions: {}, measurements: {} })).toEqual(
      ['dizzy', 'rinse', 'better', 'systolic', 'weight'].map((key) => ({ key, reason: 'answer-missing' })),
    );
  });
  it('no answer that was not offered, and none to a question that was not asked', () => {
    expect(
      faults({ ...fine.questions, dizzy: 'maybe', better: 'great' }).map(({ key, reason }) => [key, reason]),
    ).toEqual([
      ['dizzy', 'answer-not-offered'],
      ['better', 'answer-not-offered'],
    ]);
    expect(faults({ ...fine.questions, other: 'x' })).toEqual([{ key: 'other', reason: 'answer-not-offered' }]);
    expect(faults(fine.questions, { ...fine.measurements, pulse: 70 })).toEqual([
      { key: 'pulse', reason: 'answer-not-offered' },
    ]);
  });
  it.each([39, 301, 128.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'no value an instrument cannot show: %s',
    (systolic) => {
      expect(faults(fine.questions, { ...fine.measurements, systolic })).toEqual([
        { key: 'systolic', reason: 'value-implausible' },
      ]);
    },
  );
});

describe('the catalogue', () => {
  it.each(followUpTemplates)('template $key is a valid plan with a source', ({ plan: made, source, afterDays }) => {
    expect(followUpPlanSchema.safeParse(made).success).toBe(true);
    expect(source.length).toBeGreaterThan(10);
    expect(afterDays).toBeGreaterThan(0);
  });
  it.each(measures)(
    '$key: what is safe includes what is normal, and both can be shown',
    ({ normal, safe, plausible }) => {
      const reach = ({ low, high }: typeof normal) => [low ?? -Infinity, high ?? Infinity] as const;
      const [normalLow, normalHigh] = reach(normal);
      const [safeLow, safeHigh] = reach(safe);
      expect(safeLow).toBeLessThanOrEqual(normalLow);
      expect(safeHigh).toBeGreaterThanOrEqual(normalHigh);
      for (const limit of [normal.low, normal.high, safe.low, safe.high]) {
        if (limit !== null) expect(limit >= plausible.min && limit <= plausible.max).toBe(true);
      }
    },
  );
  it('knows no other', () => {
    expect(() => measurementOf('mood')).toThrow('no measure mood');
  });
  it('a plan has one to ten questions, each with its own key', () => {
    const [question] = plan.questions;
    expect(followUpPlanSchema.safeParse({ ...plan, questions: [] }).success).toBe(false);
    expect(followUpPlanSchema.safeParse({ ...plan, questions: [question, question] }).success).toBe(false);
    const many = Array.from({ length: 11 }, (_, index) => ({ kind: 'text', key: `q${index}`, words: 'Q' }));
    expect(followUpPlanSchema.safeParse({ ...plan, questions: many }).success).toBe(false);
    expect(followUpPlanSchema.safeParse({ ...plan, questions: many.slice(1) }).success).toBe(true);
  });
});
