import { describe, expect, it } from 'vitest';
import { followUpMachine } from './follow-up.machine.ts';
import { escalatesAt, mayAnswer, mayFallDueOn, missedAt, overdueStep, remindAgainAt } from './follow-up-times.rules.ts';

const dueAt = new Date('2026-11-23T00:00:00Z');
const after = (days: number, milliseconds = 0) => new Date(dueAt.getTime() + days * 86_400_000 + milliseconds);
const step = (state: 'PLANNED' | 'DUE' | 'COMPLETED', now: Date, remindedAt: Date | null = null) =>
  overdueStep({ state, dueAt, remindedAt }, now);

describe('when', () => {
  it('a planned one falls due at its moment, not before', () => {
    expect(step('PLANNED', after(0, -1))).toBeNull();
    expect(step('PLANNED', after(0))).toBe('fallDue');
    expect(step('PLANNED', after(30))).toBe('fallDue');
  });
  it('a due one reminds once more after two days', () => {
    expect(step('DUE', after(2, -1), after(0))).toBeNull();
    expect(step('DUE', after(2), after(0))).toBe('remind');
    expect(step('DUE', after(2), null)).toBe('remind');
    expect(step('DUE', after(2, 5), after(2))).toBeNull();
    expect(remindAgainAt(dueAt)).toEqual(after(2));
  });
  it('a due one is missed after three days', () => {
    expect(step('DUE', after(3, -1), after(2))).toBeNull();
    expect(step('DUE', after(3), after(2))).toBe('miss');
    expect(missedAt(dueAt)).toEqual(after(3));
  });
  it('time asks nothing of one that is over', () => {
    expect(step('COMPLETED', after(99))).toBeNull();
  });
  it('may be answered while it is due', () => {
    const answers = followUpMachine.stateNames.map((state) => {
      const verdict = mayAnswer(state);
      return [state, verdict.ok || verdict.reason];
    });
    expect(Object.fromEntries(answers)).toEqual({
      PLANNED: 'follow-up-not-due',
      DUE: true,
      COMPLETED: 'follow-up-ended',
      MISSED: 'follow-up-ended',
      CANCELLED: 'follow-up-ended',
    });
  });
  it.each([
    ['2026-11-22', false],
    ['2026-11-23', false],
    ['2026-11-24', true],
    ['2027-11-24', true],
    ['2027-11-25', false],
  ])('may be planned for %s, seen from 23 November 2026, %s', (day, isAllowed) => {
    expect(mayFallDueOn(day, '2026-11-23').ok).toBe(isAllowed);
  });
  it.each([
    ['ABNORMAL', true, 2],
    ['MISSED', true, 2],
    ['ABNORMAL', false, 24],
    ['MISSED', false, 72],
  ] as const)('a task escalates: %s, urgent %s, after %s hours', (kind, urgent, hours) => {
    expect(escalatesAt({ kind, urgent, createdAt: dueAt })).toEqual(after(hours / 24));
  });
});
