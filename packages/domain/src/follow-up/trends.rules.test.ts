import { expect, it } from 'vitest';
import { measurementOf } from './measures.data.ts';
import type { FollowUpPlan } from './plan.schema.ts';
import { trendsOf } from './trends.rules.ts';

const free = { ...measurementOf('weight'), key: 'free', measure: null };
const plan: FollowUpPlan = {
  questions: [{ kind: 'text', key: 'how', words: 'How are you?' }],
  measurements: [measurementOf('systolic'), measurementOf('weight'), free],
};
const answered = (day: number, measurements: Record<string, number | null>) => ({
  at: new Date(Date.UTC(2026, 10, day)),
  plan,
  answers: { questions: {}, measurements },
});

it('is the values of one measure, oldest first, with the latest limits', () => {
  const stricter: FollowUpPlan = {
    ...plan,
    measurements: [{ ...measurementOf('systolic'), key: 'pressure', normal: { low: null, high: 129 } }],
  };
  const last = { ...answered(9, { pressure: 131 }), plan: stricter };
  expect(trendsOf([answered(1, { systolic: 142 }), answered(5, { systolic: 136 }), last])).toEqual([
    {
      measure: 'systolic',
      words: measurementOf('systolic').words,
      unit: measurementOf('systolic').unit,
      decimals: 0,
      normal: { low: null, high: 129 },
      points: [
        { at: new Date('2026-11-01'), value: 142 },
        { at: new Date('2026-11-05'), value: 136 },
        { at: new Date('2026-11-09'), value: 131 },
      ],
    },
  ]);
});
it('leaves out what was not measured, what has one value only, and free measurements', () => {
  expect(
    trendsOf([
      answered(1, { systolic: 142, weight: 80, free: 1 }),
      answered(5, { systolic: null, weight: 79.5, free: 2 }),
    ]).map(({ measure, points }) => [measure, points.length]),
  ).toEqual([['weight', 2]]);
  expect(trendsOf([])).toEqual([]);
});
