import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDayIn, calendarDayOf, wholeMonthsBetween } from './calendar-day.ts';

describe('a day belongs to a place', () => {
  const lateEvening = new Date('2026-11-23T16:30:00Z');
  it('is already tomorrow in Shanghai while it is today in Urumqi time and London', () => {
    expect(calendarDayIn(lateEvening, 'Asia/Shanghai')).toBe('2026-11-24');
    expect(calendarDayIn(lateEvening, 'Asia/Urumqi')).toBe('2026-11-23');
    expect(calendarDayIn(lateEvening, 'Europe/London')).toBe('2026-11-23');
  });
  it('refuses an unknown zone and an invalid instant', () => {
    expect(() => calendarDayIn(lateEvening, 'Asia/Nowhere')).toThrow(RangeError);
    expect(() => calendarDayIn(new Date(Number.NaN), 'Asia/Shanghai')).toThrow(RangeError);
  });
  it('is read from a date column as it was written', () => {
    expect(calendarDayOf(new Date('1964-05-09T00:00:00.000Z'))).toBe('1964-05-09');
  });
});

describe('whole months', () => {
  it.each([
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2026-01-31', '2026-02-28', 0],
    ['2026-01-31', '2026-03-01', 1],
    ['2024-02-29', '2025-02-28', 11],
    ['2024-02-29', '2025-03-01', 12],
    ['2020-11-23', '2026-11-23', 72],
    ['2026-11-23', '2026-11-22', -1],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(wholeMonthsBetween(from, to)).toBe(months);
  });
  it('never fall as time goes on', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map(calendarDayOf);
    fc.assert(
      fc.property(day, day, day, (birth, one, other) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(wholeMonthsBetween(birth, earlier)).toBeLessThanOrEqual(wholeMonthsBetween(birth, later));
      }),
    );
  });
  it.each(['2026-13-01', '2026-1-1', 'today', ''])('refuse "%s"', (text) => {
    expect(() => wholeMonthsBetween(text, '2026-11-23')).toThrow(RangeError);
  });
});
