import type { ServiceCard } from '@openward/domain/institution';
import { expect, test } from 'vitest';
import { servicesByRole } from './services-by-role.ts';

const service = (id: string, role: ServiceCard['role'], part: Partial<ServiceCard> = {}): ServiceCard => ({
  id,
  role,
  name: { en: id, zh: id },
  institutionName: { en: 'Clinic', zh: '诊所' },
  departmentName: null,
  priceMinor: 0,
  currency: 'CNY',
  isPayable: true,
  emergency: { ambulance: '112', crisisLine: null },
  targetSeconds: 900,
  isOpen: true,
  cliniciansOnDuty: 1,
  waiting: 0,
  wait: { kind: 'not-known' },
  ...part,
});

test('the service offered first has somebody on duty, and a known wait where there is one', () => {
  const [pharmacist, doctor] = servicesByRole([
    service('closed', 'PHARMACIST', { cliniciansOnDuty: 0 }),
    service('unknown', 'PHARMACIST'),
    service('known', 'PHARMACIST', { wait: { kind: 'range', fromMinutes: 1, toMinutes: 4 } }),
    service('doctor', 'DOCTOR', { cliniciansOnDuty: 0 }),
  ]);
  expect(pharmacist?.first.id).toBe('known');
  expect(pharmacist?.services.map(({ id }) => id)).toEqual(['closed', 'unknown', 'known']);
  expect(doctor?.first.id).toBe('doctor');
});

test('a role that nobody offers is left out', () => {
  expect(servicesByRole([service('one', 'NUTRITIONIST')]).map(({ role }) => role)).toEqual(['NUTRITIONIST']);
});
