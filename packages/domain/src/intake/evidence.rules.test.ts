import { describe, expect, it } from 'vitest';
import { evidenceInput, mayDeclare } from './evidence.rules.ts';

const declaring = {
  role: 'DOCTOR',
  diagnosedOn: '2024-05-01',
  birthDate: '1960-01-01',
  today: '2026-11-23',
  identityVerified: true,
};

describe('rule 1: evidence of a prior diagnosis', () => {
  it('is taken by doctors for a verified patient', () => {
    expect(mayDeclare(declaring).ok).toBe(true);
    for (const diagnosedOn of [declaring.today, declaring.birthDate])
      expect(mayDeclare({ ...declaring, diagnosedOn }).ok).toBe(true);
  });
  it.each(['PHARMACIST', 'NUTRITIONIST'])('is not taken by a %s, who never diagnoses', (role) => {
    expect(mayDeclare({ ...declaring, role })).toEqual({ ok: false, reason: 'evidence-not-taken' });
  });
  it('is of a day between birth and today', () => {
    for (const diagnosedOn of ['2026-11-24', '1959-12-31'])
      expect(mayDeclare({ ...declaring, diagnosedOn })).toEqual({ ok: false, reason: 'evidence-date' });
  });
  it('needs a verified identity (rule 5)', () => {
    expect(mayDeclare({ ...declaring, identityVerified: false })).toEqual({ ok: false, reason: 'identity-needed' });
  });
  it('comes with its paper', () => {
    const said = { diagnosisCode: 'I10', institutionName: '县人民医院', diagnosedOn: '2024-05-01' };
    expect(evidenceInput.safeParse({ ...said, attachmentIds: [] }).success).toBe(false);
    expect(evidenceInput.safeParse({ ...said, attachmentIds: [crypto.randomUUID()] }).success).toBe(true);
  });
});
