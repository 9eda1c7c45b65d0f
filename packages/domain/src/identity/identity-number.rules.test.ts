import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fictionalIdentityNumber, fitsIdentity, isFictionalIdentity } from './identity-number.rules.ts';

const facts = fc.record({
  birthDate: fc
    .date({ min: new Date('1920-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  sex: fc.constantFrom('FEMALE' as const, 'MALE' as const),
});
const someone = { birthDate: '1949-12-31', sex: 'FEMALE' } as const;

describe('a resident identity number', () => {
  it('has the check character of the standard', () => {
    // The example of GB 11643-1999.
    expect(fitsIdentity('11010519491231002X', someone)).toBe(true);
    expect(fitsIdentity(' 110105 19491231 002x ', someone)).toBe(true);
    expect(fitsIdentity('110105194912310021', someone)).toBe(false);
  });
  it('says birth date and sex', () => {
    expect(fitsIdentity('11010519491231002X', { ...someone, birthDate: '1949-12-30' })).toBe(false);
    expect(fitsIdentity('11010519491231002X', { ...someone, sex: 'MALE' })).toBe(false);
    expect(fitsIdentity('11010519491231002X', { ...someone, sex: 'UNKNOWN' })).toBe(true);
  });
  it('is refused in any other shape', () => {
    for (const number of ['', '1', 'abc', '11010519491231002', '11010519491231002XX'])
      expect(fitsIdentity(number, someone)).toBe(false);
  });
  it('changed in one digit fits no more', () => {
    fc.assert(
      fc.property(facts, fc.nat(16), fc.integer({ min: 1, max: 9 }), (person, at, by) => {
        const number = fictionalIdentityNumber(person, 7);
        const digit = (Number(number[at]) + by) % 10;
        expect(fitsIdentity(`${number.slice(0, at)}${digit}${number.slice(at + 1)}`, person)).toBe(false);
      }),
    );
  });
  it('of the demo fits its person and is nobody’s', () => {
    fc.assert(
      fc.property(facts, fc.nat(10_000), (person, serial) => {
        const number = fictionalIdentityNumber(person, serial);
        return fitsIdentity(number, person) && isFictionalIdentity(number);
      }),
    );
    expect(isFictionalIdentity('11010519491231002X')).toBe(false);
  });
});
