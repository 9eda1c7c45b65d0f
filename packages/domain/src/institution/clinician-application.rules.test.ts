import { describe, expect, it } from 'vitest';
import { applicationFaults, mayAppoint, mayVerify } from './clinician-application.rules.ts';
import { ruleProfileOn } from './rule-profile.ts';

const today = '2026-11-23';
const doctor = {
  role: 'DOCTOR',
  licenceNumber: 'D-1',
  licenceValidUntil: '2030-01-01',
  practisingSince: '2015-01-01',
} as const;

describe('an application', () => {
  it('of a doctor is complete with licence, its last day and the first day of practice', () => {
    expect(applicationFaults(doctor, today)).toEqual([]);
    expect(applicationFaults({ ...doctor, licenceValidUntil: today }, today)).toEqual([]);
  });
  it.each([
    [{ licenceNumber: ' ' }, { field: 'licenceNumber', reason: 'missing' }],
    [{ licenceNumber: null }, { field: 'licenceNumber', reason: 'missing' }],
    [{ licenceValidUntil: null }, { field: 'licenceValidUntil', reason: 'missing' }],
    [{ licenceValidUntil: '2026-11-22' }, { field: 'licenceValidUntil', reason: 'licence-expired' }],
    [{ practisingSince: null }, { field: 'practisingSince', reason: 'missing' }],
    [{ practisingSince: '2026-11-24' }, { field: 'practisingSince', reason: 'in-the-future' }],
  ])('%o is refused at its field', (change, fault) => {
    expect(applicationFaults({ ...doctor, ...change }, today)).toEqual([fault]);
  });
  it('of a pharmacist needs no first day of practice, of a dispenser no licence', () => {
    expect(applicationFaults({ ...doctor, role: 'PHARMACIST', practisingSince: null }, today)).toEqual([]);
    const bare = { licenceNumber: null, licenceValidUntil: null, practisingSince: null };
    expect(applicationFaults({ ...bare, role: 'DISPENSER' }, today)).toEqual([]);
    expect(applicationFaults({ ...bare, role: 'NUTRITIONIST' }, today)).toHaveLength(2);
  });
});

describe('rule 3: the platform verifies only who may practise', () => {
  const profile = ruleProfileOn('cn-2018', today);
  const practice = { ...doctor, credential: 'SUBMITTED', institutionConsent: true, practiceRegistered: true } as const;
  it.each([
    [{}, null],
    [{ institutionConsent: false }, 'institution-consent-missing'],
    [{ practiceRegistered: false }, 'practice-not-registered'],
    [{ licenceValidUntil: '2026-11-22' }, 'licence-expired'],
    [{ practisingSince: '2024-01-01' }, 'too-little-practice'],
  ])('%o: %s', (change, reason) => {
    const verdict = mayVerify({ ...practice, ...change }, { today, profile });
    expect(verdict.ok ? null : verdict.reason).toBe(reason);
  });
  it('a dispenser needs no licence', () => {
    const bare = { ...practice, role: 'DISPENSER', licenceValidUntil: null, practisingSince: null } as const;
    expect(mayVerify(bare, { today, profile })).toEqual({ ok: true });
  });
});

describe('who appoints whom', () => {
  it.each([
    ['INSTITUTION_ADMIN', 'DOCTOR', true],
    ['INSTITUTION_ADMIN', 'DISPENSER', true],
    ['INSTITUTION_ADMIN', 'INSTITUTION_ADMIN', false],
    ['PLATFORM_ADMIN', 'INSTITUTION_ADMIN', true],
    ['PLATFORM_ADMIN', 'PLATFORM_ADMIN', false],
    ['PLATFORM_ADMIN', 'AUDITOR', false],
  ] as const)('%s gives %s: %s', (by, role, may) => {
    expect(mayAppoint(by, role)).toBe(may);
  });
});
