import { describe, expect, it } from 'vitest';
import { ruleProfileOf, ruleProfileOn } from './rule-profile.ts';
import { ruleProfiles } from './rule-profiles.data.ts';

const today = '2026-11-23';

describe('rule profiles are dated data', () => {
  it('a decision names its version, or the key alone; nothing else is known', () => {
    for (const profile of ruleProfiles) {
      expect(ruleProfileOf(profile.version)).toBe(profile);
      expect(ruleProfileOf(profile.key).key).toBe(profile.key);
    }
    expect(() => ruleProfileOf('elsewhere@2022-12-01')).toThrow(RangeError);
  });
  it('rule 1: cn-2018 refuses diagnosis and prescription at a first visit, open allows them', () => {
    expect(ruleProfileOn('cn-2018', today).firstVisit).toEqual({ diagnosis: false, prescribing: false });
    expect(ruleProfileOn('open', today).firstVisit).toEqual({ diagnosis: true, prescribing: true });
  });
  it('rule 7: three days valid, five medicines, seven days or twelve weeks', () => {
    expect(ruleProfileOn('cn-2018', today).prescription).toEqual({
      validDays: 3,
      maxMedicines: 5,
      maxSupplyDays: 7,
      maxChronicWeeks: 12,
    });
  });
  it('rules 3, 6 and 9 hold in every profile', () => {
    for (const profile of ruleProfiles) {
      expect(profile.independentPracticeYears).toBe(3);
      expect(profile.neverOnline).toEqual(
        expect.arrayContaining(['narcotic', 'psychotropic', 'toxic', 'radioactive', 'vaccine', 'blood-product']),
      );
      expect(profile.retentionYears).toEqual({ records: 15, processData: 3, saleRecords: 5 });
    }
  });
  it('every version names itself uniquely and follows its predecessor', () => {
    expect(new Set(ruleProfiles.map((profile) => profile.version)).size).toBe(ruleProfiles.length);
    for (const profile of ruleProfiles) {
      expect(profile.version).toBe(`${profile.key}@${profile.validFrom}`);
      const sameKey = ruleProfiles.filter((other) => other.key === profile.key).map((other) => other.validFrom);
      expect(sameKey).toEqual(sameKey.toSorted());
    }
  });
  it('a profile is in force from its first day, and without rules nothing is allowed', () => {
    expect(ruleProfileOn('cn-2018', '2022-12-01').version).toBe('cn-2018@2022-12-01');
    expect(() => ruleProfileOn('cn-2018', '2022-11-30')).toThrow(RangeError);
    expect(() => ruleProfileOn('elsewhere', today)).toThrow('no rule profile elsewhere');
  });
});
