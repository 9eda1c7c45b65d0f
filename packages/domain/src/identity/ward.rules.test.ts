import { describe, expect, it } from 'vitest';
import { MAX_WARDS, mayAddWard } from './ward.rules.ts';

const adding = { birthDate: '2020-03-01', today: '2026-11-23', guardianBirthDate: '1990-01-01', wards: 0 };
const reason = (facts: Partial<typeof adding> | { guardianBirthDate: null }) => {
  const verdict = mayAddWard({ ...adding, ...facts });
  return verdict.ok ? null : verdict.reason;
};

describe('adding a child to the family', () => {
  it('is open to adults, for minors', () => {
    expect(reason({})).toBeNull();
    expect(reason({ birthDate: '2026-11-23' })).toBeNull();
    expect(reason({ birthDate: '2008-11-24' })).toBeNull();
    expect(reason({ birthDate: '2008-11-23' })).toBe('ward-not-minor');
  });
  it('is refused for a day to come, to a minor, to somebody of unknown age, and beyond what a family is', () => {
    expect(reason({ birthDate: '2026-11-24' })).toBe('birth-date-impossible');
    expect(reason({ birthDate: '1895-01-01' })).toBe('birth-date-impossible');
    expect(reason({ guardianBirthDate: '2010-01-01' })).toBe('guardian-needed');
    expect(reason({ guardianBirthDate: null })).toBe('profile-incomplete');
    expect(reason({ wards: MAX_WARDS - 1 })).toBeNull();
    expect(reason({ wards: MAX_WARDS })).toBe('family-full');
  });
});
