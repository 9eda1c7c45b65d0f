import { safetyCheckSchema, type SafetyCheckInput } from '@openward/domain/prescribing';
import { expect, it } from 'vitest';
import { answerFor, checksByName } from './checks-by-name.ts';

const one = '0199fa46-a77b-7000-8000-000000000001';
const two = '0199fa46-a77b-7000-8000-000000000002';
const rowsOf = (...checks: SafetyCheckInput[]) => checksByName(checks.map((check) => safetyCheckSchema.parse(check)));

it('alerts come before what was not checked, and that before what is clear', () => {
  const rows = rowsOf(
    { check: 'allergy', answer: 'clear', reason: null },
    { check: 'renal', answer: 'not-checked', reason: 'no-recent-result' },
    { check: 'duplicate', answer: 'clear', reason: null, medicineId: one },
    { check: 'duplicate', answer: 'alert', reason: 'same-class-taken', medicineId: two },
  );
  expect(rows.map(({ check, answer }) => [check, answer])).toEqual([
    ['duplicate', 'alert'],
    ['renal', 'not-checked'],
    ['allergy', 'clear'],
  ]);
});

it('a medicine is shown its own answer and that for the whole prescription, never another medicine’s', () => {
  const [row] = rowsOf(
    { check: 'duplicate', answer: 'clear', reason: null, medicineId: one },
    { check: 'duplicate', answer: 'alert', reason: 'same-class-taken', medicineId: two },
  );
  expect(row && [answerFor(row, one), answerFor(row, two)]).toEqual(['clear', 'alert']);
  const [whole] = rowsOf({ check: 'renal', answer: 'not-checked', reason: 'no-recent-result' });
  expect(whole && [answerFor(whole, one), answerFor(whole, two)]).toEqual(['not-checked', 'not-checked']);
});
