import { describe, expect, it } from 'vitest';
import { mayAskEvidence, mayConfirmEvidence, type EvidenceContext } from './evidence.rules.ts';
import { mayRefer } from './referral.rules.ts';

const states = ['OPEN', 'ACTIVE', 'COMPLETED', 'ENDED_UNSUITABLE', 'CANCELLED'] as const;
const met: EvidenceContext = {
  role: 'DOCTOR',
  state: 'ACTIVE',
  kind: 'ADVICE',
  diseaseListed: true,
  identityVerified: true,
};
const said = (facts: Partial<EvidenceContext>) => {
  const verdict = mayConfirmEvidence({ ...met, ...facts });
  return verdict.ok ? 'yes' : verdict.reason;
};

describe('rule 1: a follow-up needs a prior diagnosis a doctor confirms', () => {
  it('a doctor confirms while the visit runs', () => {
    expect(states.map((state) => said({ state }))).toEqual([
      'yes',
      'yes',
      'consultation-ended',
      'consultation-ended',
      'consultation-ended',
    ]);
  });
  it.each(['PHARMACIST', 'NUTRITIONIST', 'DISPENSER', 'INSTITUTION_ADMIN', 'PLATFORM_ADMIN', 'AUDITOR'] as const)(
    '%s never does',
    (role) => {
      for (const state of states)
        for (const kind of ['ADVICE', 'FOLLOW_UP'] as const) expect(said({ role, state, kind })).toBe('doctors-only');
    },
  );
  it('only of a listed common or chronic disease', () => {
    expect(said({ diseaseListed: false })).toBe('disease-not-listed');
  });
  it('rule 5: only of a patient whose identity is verified', () => {
    expect(said({ identityVerified: false })).toBe('identity-not-verified');
  });
  it('once', () => {
    expect(said({ kind: 'FOLLOW_UP' })).toBe('already-follow-up');
  });
});

describe('sending a patient on', () => {
  const to = { state: 'ACTIVE', fromServiceId: 'a', toServiceId: 'b', isOpen: true, toRole: 'DOCTOR' } as const;
  const answer = (facts: Partial<Parameters<typeof mayRefer>[0]>) => {
    const verdict = mayRefer({ ...to, ...facts });
    return verdict.ok ? 'yes' : verdict.reason;
  };
  it('goes while the visit runs', () => {
    expect(states.map((state) => answer({ state }))).toEqual([
      'yes',
      'yes',
      'consultation-ended',
      'consultation-ended',
      'consultation-ended',
    ]);
  });
  it('goes to another service that is open and answered by clinicians', () => {
    expect(answer({ toServiceId: 'a' })).toBe('referral-to-same-service');
    expect(answer({ isOpen: false })).toBe('service-closed');
    expect(answer({ toRole: 'DISPENSER' })).toBe('service-closed');
    expect((['PHARMACIST', 'DOCTOR', 'NUTRITIONIST'] as const).map((toRole) => answer({ toRole }))).toEqual([
      'yes',
      'yes',
      'yes',
    ]);
  });
});

describe('a visit that takes evidence late', () => {
  it('is a doctor’s, runs, is no follow-up, and has none declared: every case', () => {
    for (const role of ['DOCTOR', 'PHARMACIST', 'NUTRITIONIST'] as const) {
      for (const state of states) {
        for (const kind of ['ADVICE', 'FOLLOW_UP'] as const) {
          for (const declared of [false, true]) {
            const verdict = mayAskEvidence({ role, state, kind, declared });
            const runs = state === 'OPEN' || state === 'ACTIVE';
            const open = role === 'DOCTOR' && runs && kind === 'ADVICE' && !declared;
            expect(verdict.ok).toBe(open);
            if (role !== 'DOCTOR') expect(verdict).toMatchObject({ reason: 'doctors-only' });
            else if (!runs) expect(verdict).toMatchObject({ reason: 'consultation-ended' });
          }
        }
      }
    }
  });
});
