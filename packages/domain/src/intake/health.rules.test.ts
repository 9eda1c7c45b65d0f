import { describe, expect, it } from 'vitest';
import { HEALTH_CONFIRMED_HOURS, isHealthCurrent, mayBePregnant, pregnancyOf } from './health.rules.ts';
import { confirmHealthInput, pregnancySchema } from './health.schema.ts';

const now = new Date('2026-11-23T08:00:00Z');
const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

describe('a confirmed health profile', () => {
  it('holds for a day, and not before it was ever confirmed', () => {
    expect(isHealthCurrent(null, now)).toEqual({ ok: false, reason: 'health-not-confirmed' });
    expect(isHealthCurrent(before(0), now).ok).toBe(true);
    expect(isHealthCurrent(before(HEALTH_CONFIRMED_HOURS), now).ok).toBe(true);
    expect(isHealthCurrent(before(HEALTH_CONFIRMED_HOURS + 0.01), now).ok).toBe(false);
  });
  it('leaves no list open, and takes no empty words', () => {
    const whole = { patientId: '0199fa46-a77b-7000-8000-000000000001', allergies: [], conditions: [], medicines: [] };
    const rest = { pregnancy: 'NOT_KNOWN', weightGrams: null };
    expect(confirmHealthInput.safeParse({ ...whole, ...rest }).success).toBe(true);
    expect(confirmHealthInput.safeParse({ ...whole, ...rest, allergies: null }).success).toBe(false);
    const blank = [{ substance: '  ', reaction: null, since: null }];
    expect(confirmHealthInput.safeParse({ ...whole, ...rest, allergies: blank }).success).toBe(false);
  });
});

describe('pregnancy', () => {
  it('is asked of everybody who may be', () => {
    for (const sex of ['FEMALE', 'UNKNOWN'] as const) {
      expect(mayBePregnant({ sex, ageInMonths: 119 })).toBe(false);
      expect(mayBePregnant({ sex, ageInMonths: 120 })).toBe(true);
      expect(mayBePregnant({ sex, ageInMonths: 671 })).toBe(true);
      expect(mayBePregnant({ sex, ageInMonths: 672 })).toBe(false);
      expect(mayBePregnant({ sex, ageInMonths: null })).toBe(true);
    }
    expect(mayBePregnant({ sex: 'MALE', ageInMonths: null })).toBe(false);
  });
  it.each(pregnancySchema.options)('%s stands only for somebody who may be', (said) => {
    expect(pregnancyOf(said, { sex: 'FEMALE', ageInMonths: 360 })).toBe(said);
    expect(pregnancyOf(said, { sex: 'MALE', ageInMonths: 360 })).toBe('NOT_APPLICABLE');
  });
});
