import { describe, expect, it } from 'vitest';
import { ageInMonths, ageInYears, isMinor, isUnderSix } from './age.rules.ts';

const today = '2026-11-23';

describe('rule 5: age decides who acts', () => {
  it('a minor until the day before the eighteenth birthday', () => {
    expect(isMinor('2008-11-24', today)).toBe(true);
    expect(isMinor('2008-11-23', today)).toBe(false);
  });
  it('under six until the day before the sixth birthday', () => {
    expect(isUnderSix('2020-11-24', today)).toBe(true);
    expect(isUnderSix('2020-11-23', today)).toBe(false);
  });
  it('counts whole years and months', () => {
    expect(ageInYears('1964-05-09', today)).toBe(62);
    expect(ageInMonths('2026-09-24', today)).toBe(1);
    expect(ageInMonths(today, today)).toBe(0);
  });
  it('an unknown birth date is an unknown age', () => {
    expect(ageInMonths(null, today)).toBeNull();
  });
  it('nobody is born tomorrow', () => {
    expect(() => ageInMonths('2026-11-24', today)).toThrow(RangeError);
  });
});
