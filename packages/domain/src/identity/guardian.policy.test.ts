import { describe, expect, it } from 'vitest';
import { mayActFor, type ActingFor } from './guardian.policy.ts';

const adult: ActingFor = {
  actorId: 'lihua',
  patientId: 'lihua',
  wardIds: ['xiaoyu'],
  patientBirthDate: '1980-03-02',
  today: '2026-11-23',
};

describe('rule 5: an adult acts alone, a minor through a guardian', () => {
  it('lets an adult act alone', () => {
    expect(mayActFor(adult)).toEqual({ ok: true });
  });
  it('lets a guardian act for a ward, minor or grown', () => {
    expect(mayActFor({ ...adult, patientId: 'xiaoyu', patientBirthDate: '2021-06-01' }).ok).toBe(true);
    expect(mayActFor({ ...adult, patientId: 'xiaoyu', patientBirthDate: '1955-06-01' }).ok).toBe(true);
  });
  it('refuses somebody else', () => {
    expect(mayActFor({ ...adult, patientId: 'stranger' })).toEqual({ ok: false, reason: 'not-guardian' });
  });
  it('refuses a minor who asks alone', () => {
    expect(mayActFor({ ...adult, patientBirthDate: '2012-01-01' })).toEqual({
      ok: false,
      reason: 'minor-needs-guardian',
    });
  });
  it('asks for the birth date first', () => {
    expect(mayActFor({ ...adult, patientBirthDate: null })).toEqual({ ok: false, reason: 'profile-incomplete' });
  });
});
