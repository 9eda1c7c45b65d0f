import { describe, expect, it } from 'vitest';
import { isBeyondMaximumWait, serviceLevel, serviceLevelShare } from './service-level.rules.ts';

const level = (waitedSeconds: number, targetSeconds = 900) => serviceLevel({ waitedSeconds, targetSeconds });

describe('service level', () => {
  it('grey below 60 %, amber from 60 %, red from 100 %', () => {
    expect([0, 539, 540, 899, 900, 5000].map((waited) => level(waited))).toEqual([
      'grey',
      'grey',
      'amber',
      'amber',
      'red',
      'red',
    ]);
  });
  it('is exact where 0.6 is not', () => {
    expect([level(3, 5), level(2.999, 5), level(21, 35), level(0.6, 1)]).toEqual(['amber', 'grey', 'amber', 'amber']);
  });
  it('the ring fills once and no further, and is full without a target', () => {
    expect(serviceLevelShare({ waitedSeconds: 450, targetSeconds: 900 })).toBe(0.5);
    expect(serviceLevelShare({ waitedSeconds: 1800, targetSeconds: 900 })).toBe(1);
    expect(serviceLevelShare({ waitedSeconds: -5, targetSeconds: 900 })).toBe(0);
    expect(serviceLevelShare({ waitedSeconds: 0, targetSeconds: 0 })).toBe(1);
  });
  it('offers a choice at the maximum wait', () => {
    expect(isBeyondMaximumWait(1799, 1800)).toBe(false);
    expect(isBeyondMaximumWait(1800, 1800)).toBe(true);
  });
});
