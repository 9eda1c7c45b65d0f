import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doseTimings, doseUnits, dosageSchema, timingsFor } from './dosage.schema.ts';
import { daySlots, doseSlots } from './dose-slots.rules.ts';

const daily = { amount: 1, unit: 'tablet', timesPerDay: 1, timing: 'morning', route: 'oral' } as const;
const accepts = (change: Record<string, unknown>) => dosageSchema.safeParse({ ...daily, ...change }).success;

describe('a dose is data', () => {
  it('reads what the first prescriptions stored: every day, at set times', () => {
    expect(dosageSchema.parse(daily)).toEqual({ ...daily, everyDays: 1, asNeeded: null });
  });

  it.each([
    [{ amount: 0 }, false],
    [{ amount: 0.25 }, true],
    [{ amount: 0.6, unit: 'milligram' }, true],
    [{ amount: 0.33 }, false],
    [{ amount: 1001 }, false],
    [{ timesPerDay: 9, timing: 'any-time' }, false],
    [{ timing: 'morning', timesPerDay: 2 }, false],
    [{ timing: 'morning-and-evening', timesPerDay: 2 }, true],
    [{ timing: 'with-meals', timesPerDay: 4 }, false],
    [{ everyDays: 7 }, true],
    [{ everyDays: 0 }, false],
    [{ unit: 'spoon' }, false],
  ])('%j is accepted: %s', (change, ok) => {
    expect(accepts(change)).toBe(ok);
  });

  it('taken when needed: no fixed time, and the doses of a day fit into it', () => {
    const asNeeded = { symptom: 'pain', minHoursApart: 6 };
    expect(accepts({ timing: 'any-time', timesPerDay: 4, asNeeded })).toBe(true);
    expect(accepts({ timing: 'morning', asNeeded })).toBe(false);
    expect(accepts({ timing: 'any-time', everyDays: 2, asNeeded })).toBe(false);
    expect(accepts({ timing: 'any-time', timesPerDay: 5, asNeeded })).toBe(false);
    expect(accepts({ timing: 'any-time', timesPerDay: 1, asNeeded: { symptom: 'pain', minHoursApart: 24 } })).toBe(
      true,
    );
  });
});

describe('the four parts of a day', () => {
  const dosage = fc.record({
    amount: fc.constantFrom(0.5, 1, 2),
    unit: fc.constantFrom(...doseUnits),
    timesPerDay: fc.integer({ min: 1, max: 8 }),
    timing: fc.constantFrom(...doseTimings),
    route: fc.constant('oral'),
  });

  it('marks as many parts as there are doses, in the order of the day, or none', () => {
    fc.assert(
      fc.property(dosage, (input) => {
        const { data } = dosageSchema.safeParse(input);
        if (!data) return;
        const slots = doseSlots(data);
        if (slots === null) return;
        expect(slots).toHaveLength(data.timesPerDay);
        expect(slots).toEqual(daySlots.filter((slot) => slots.includes(slot)));
      }),
    );
  });

  it.each([
    ['morning', 1, ['morning']],
    ['before-breakfast', 1, ['morning']],
    ['noon', 1, ['noon']],
    ['evening', 1, ['evening']],
    ['bedtime', 1, ['bedtime']],
    ['morning-and-evening', 2, ['morning', 'evening']],
    ['with-meals', 1, null],
    ['with-meals', 2, ['morning', 'evening']],
    ['after-meals', 3, ['morning', 'noon', 'evening']],
    ['any-time', 1, null],
    ['any-time', 4, ['morning', 'noon', 'evening', 'bedtime']],
    ['any-time', 6, null],
  ])('%s, %i times a day: %j', (timing, timesPerDay, slots) => {
    expect(doseSlots(dosageSchema.parse({ ...daily, timing, timesPerDay }))).toEqual(slots);
  });

  it('leaves what is taken when needed to the patient', () => {
    const asNeeded = { symptom: 'fever', minHoursApart: 6 };
    expect(doseSlots(dosageSchema.parse({ ...daily, timing: 'any-time', timesPerDay: 3, asNeeded }))).toBeNull();
  });

  it('every number of times a day has a timing', () => {
    for (let times = 1; times <= 8; times += 1) expect(timingsFor(times)).toContain('any-time');
    expect(timingsFor(2)).toEqual(['any-time', 'morning-and-evening', 'before-meals', 'with-meals', 'after-meals']);
  });
});
