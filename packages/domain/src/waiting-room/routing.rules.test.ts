import { describe, expect, it } from 'vitest';
import { ruleProfileOn } from '../institution/index.ts';
import { mayServe, mayTake, type RoutedClinician, type RoutedService } from './routing.rules.ts';

const today = '2026-11-23';
const moment = { today, profile: ruleProfileOn('cn-2018', today) };
const doctor: RoutedClinician = {
  personId: 'dr-zhao',
  role: 'DOCTOR',
  institutionId: 'meixi',
  departmentIds: ['cardiology'],
  credential: 'VERIFIED',
  licenceValidUntil: '2028-01-31',
  practisingSince: '2010-07-01',
  institutionConsent: true,
  practiceRegistered: true,
  paediatricScope: false,
  onDutySince: new Date('2026-11-23T00:00:00Z'),
  capacity: 5,
  held: 4,
};
const service: RoutedService = { role: 'DOCTOR', institutionId: 'meixi', departmentId: 'cardiology' };
const patient = { sideIds: ['xiaoyu', 'lihua'], ageInMonths: 560 };

describe('who is eligible for a service', () => {
  it('a clinician with everything in order takes the patient', () => {
    expect(mayTake(doctor, { service, patient }, moment)).toEqual({ ok: true });
  });
  it.each<[string, Partial<RoutedClinician>, string]>([
    ['another role', { role: 'PHARMACIST' }, 'other-role'],
    ['another institution', { institutionId: 'elsewhere' }, 'other-institution'],
    ['no institution', { institutionId: null }, 'other-institution'],
    ['another department', { departmentIds: ['dermatology'] }, 'other-department'],
    ['a suspended credential', { credential: 'SUSPENDED' }, 'credential-not-verified'],
    ['a licence that ended yesterday', { licenceValidUntil: '2026-11-22' }, 'licence-expired'],
    ['two years of practice', { practisingSince: '2024-11-23' }, 'too-little-practice'],
    ['no consent of the institution', { institutionConsent: false }, 'institution-consent-missing'],
    ['no practice registration', { practiceRegistered: false }, 'practice-not-registered'],
    ['no duty', { onDutySince: null }, 'off-duty'],
    ['no capacity left', { held: 5 }, 'capacity-reached'],
    ['more held than the capacity that was lowered', { held: 6 }, 'capacity-reached'],
    ['oneself as the patient', { personId: 'xiaoyu' }, 'own-account'],
    ['a ward of one’s own', { personId: 'lihua' }, 'own-account'],
  ])('not with %s', (_, change, reason) => {
    expect(mayTake({ ...doctor, ...change }, { service, patient }, moment)).toEqual({ ok: false, reason });
  });
  it('a service of the whole institution asks for no department', () => {
    expect(mayTake({ ...doctor, departmentIds: [] }, { service: { ...service, departmentId: null } }, moment).ok).toBe(
      true,
    );
  });
  it('serving is asked without duty and capacity', () => {
    expect(mayServe({ ...doctor, onDutySince: null, held: 9 }, { service, patient }, moment)).toEqual({ ok: true });
  });
});

describe('rule 5: a doctor for a child under six has paediatric scope', () => {
  const child = { sideIds: ['xiaoyu'], ageInMonths: 71 };
  it('and is refused without', () => {
    expect(mayTake(doctor, { service, patient: child }, moment)).toEqual({
      ok: false,
      reason: 'paediatric-scope-missing',
    });
    expect(mayTake({ ...doctor, paediatricScope: true }, { service, patient: child }, moment).ok).toBe(true);
  });
  it('from six on, and of pharmacists, it is not asked', () => {
    expect(mayTake(doctor, { service, patient: { ...child, ageInMonths: 72 } }, moment).ok).toBe(true);
    const pharmacist: RoutedClinician = { ...doctor, role: 'PHARMACIST' };
    expect(mayTake(pharmacist, { service: { ...service, role: 'PHARMACIST' }, patient: child }, moment).ok).toBe(true);
  });
});
