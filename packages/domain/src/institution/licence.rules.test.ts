import { describe, expect, it } from 'vitest';
import { credentialMachine } from './credential.machine.ts';
import { isLicenceValidOn, mayPractise, yearsOfPractice, type Practice } from './licence.rules.ts';
import { ruleProfileOn } from './rule-profile.ts';

const today = '2026-11-23';
const moment = { today, profile: ruleProfileOn('cn-2018', today) };
const doctor: Practice = {
  role: 'DOCTOR',
  credential: 'VERIFIED',
  licenceValidUntil: '2028-01-31',
  practisingSince: '2010-07-01',
  institutionConsent: true,
  practiceRegistered: true,
};

describe('rule 3: a clinician practises with everything in order, or not at all', () => {
  it('lets a verified, licensed, registered doctor of three years practise', () => {
    expect(mayPractise(doctor, moment)).toEqual({ ok: true });
  });
  it.each<[string, Partial<Practice>, string]>([
    ['a licence that ended yesterday', { licenceValidUntil: '2026-11-22' }, 'licence-expired'],
    ['no recorded licence', { licenceValidUntil: null }, 'licence-expired'],
    ['a day less than three years', { practisingSince: '2023-11-24' }, 'too-little-practice'],
    ['an unknown beginning of practice', { practisingSince: null }, 'too-little-practice'],
    ['no consent of the institution', { institutionConsent: false }, 'institution-consent-missing'],
    ['no practice registration', { practiceRegistered: false }, 'practice-not-registered'],
  ])('refuses a doctor with %s', (_, change, reason) => {
    expect(mayPractise({ ...doctor, ...change }, moment)).toEqual({ ok: false, reason });
  });
  it.each(credentialMachine.stateNames.filter((state) => state !== 'VERIFIED'))(
    'refuses a credential that is %s',
    (credential) => {
      expect(mayPractise({ ...doctor, credential }, moment)).toEqual({ ok: false, reason: 'credential-not-verified' });
    },
  );
  it('is valid through the whole last day', () => {
    expect(isLicenceValidOn(today, today)).toBe(true);
    expect(mayPractise({ ...doctor, licenceValidUntil: today }, moment).ok).toBe(true);
  });
  it('counts three years on the very day, and asks them of doctors only', () => {
    expect(mayPractise({ ...doctor, practisingSince: '2023-11-23' }, moment).ok).toBe(true);
    expect(mayPractise({ ...doctor, role: 'PHARMACIST', practisingSince: '2026-01-01' }, moment).ok).toBe(true);
    expect(yearsOfPractice('2027-01-01', today)).toBe(0);
  });
});
