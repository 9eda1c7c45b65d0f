import { describe, expect, it } from 'vitest';
import { ruleProfileOn } from '../institution/index.ts';
import { neverOnline, type MedicineControl } from './never-online.policy.ts';
import { maySign, type SigningContext } from './prescribing.policy.ts';
import { isUsable, validUntil } from './validity.rules.ts';

const profile = ruleProfileOn('cn-2018', '2026-11-23');
const open = ruleProfileOn('open', '2026-11-23');
const no = (reason: string) => ({ ok: false, reason });

describe('rule 6: never online', () => {
  const medicine: MedicineControl = { class: 'PRESCRIPTION', restrictedGroup: null, atcCode: 'C08CA01' };

  it('opens what the profile does not name', () => {
    expect(neverOnline(medicine, profile)).toEqual({ ok: true });
    expect(neverOnline({ ...medicine, class: 'OTC' }, profile)).toEqual({ ok: true });
  });

  it.each(profile.neverOnline)('refuses %s in every profile, whatever its class says', (restrictedGroup) => {
    for (const one of [profile, open]) {
      expect(neverOnline({ ...medicine, class: 'RESTRICTED', restrictedGroup }, one)).toEqual(no('never-online'));
      expect(neverOnline({ ...medicine, restrictedGroup }, one)).toEqual(no('never-online'));
    }
  });

  it('refuses a restricted medicine of a group no profile knows', () => {
    const unknown = { ...medicine, class: 'RESTRICTED', restrictedGroup: 'new-group' } as const;
    expect(neverOnline(unknown, profile)).toEqual(no('never-online'));
  });

  it.each([
    'N02AA01',
    'N02AX02',
    'N05BA12',
    'N05CD04',
    'N05CF02',
    'N01AX03',
    'J07BB02',
    'B05AA01',
    'J06BA02',
    'V10XA01',
  ])('refuses %s even where the catalogue calls it an ordinary medicine', (atcCode) => {
    expect(neverOnline({ ...medicine, class: 'OTC', atcCode }, profile)).toEqual(no('never-online'));
  });

  it.each(['N02BE01', 'N05BE01', 'N05AH03', 'J01CA04', 'B05XA03'])('does not refuse its neighbour %s', (atcCode) => {
    expect(neverOnline({ ...medicine, atcCode }, profile)).toEqual({ ok: true });
  });
});

describe('who may sign, and when', () => {
  const context: SigningContext = {
    practice: {
      role: 'DOCTOR',
      credential: 'VERIFIED',
      licenceValidUntil: '2030-01-01',
      practisingSince: '2010-01-01',
      institutionConsent: true,
      practiceRegistered: true,
    },
    role: 'DOCTOR',
    kind: 'FOLLOW_UP',
    state: 'ACTIVE',
    corrects: false,
    isIdentityVerified: true,
    today: '2026-11-23',
    profile,
  };
  const verdict = (change: Partial<SigningContext>) => maySign({ ...context, ...change });
  const practice = (change: object) => ({ practice: { ...context.practice, ...change } });

  it('the consulting doctor in an active follow-up', () => {
    expect(verdict({})).toEqual({ ok: true });
    expect(verdict({ role: 'PHARMACIST' })).toEqual(no('doctors-only'));
  });

  it('rule 1: a first visit is not prescribed for, unless the profile of the place allows it', () => {
    expect(verdict({ kind: 'ADVICE' })).toEqual(no('advice-only'));
    expect(verdict({ kind: 'ADVICE', profile: open })).toEqual({ ok: true });
  });

  it('rule 2: nothing after an unsuitable end, not even a correction', () => {
    expect(verdict({ state: 'ENDED_UNSUITABLE', corrects: true })).toEqual(no('consultation-unsuitable'));
    expect(verdict({ state: 'COMPLETED', corrects: true })).toEqual({ ok: true });
  });

  it('rule 3: with a licence valid today, and all that practising asks', () => {
    expect(verdict(practice({ licenceValidUntil: '2026-11-22' }))).toEqual(no('licence-expired'));
    expect(verdict(practice({ licenceValidUntil: '2026-11-23' }))).toEqual({ ok: true });
    expect(verdict(practice({ credential: 'SUSPENDED' }))).toEqual(no('credential-not-verified'));
    expect(verdict(practice({ practisingSince: '2024-11-24' }))).toEqual(no('too-little-practice'));
    expect(verdict(practice({ institutionConsent: false }))).toEqual(no('institution-consent-missing'));
    expect(verdict(practice({ practiceRegistered: false }))).toEqual(no('practice-not-registered'));
  });

  it('rule 5: for a patient whose identity is verified, in every profile', () => {
    expect(verdict({ isIdentityVerified: false })).toEqual(no('identity-not-verified'));
    expect(verdict({ isIdentityVerified: false, profile: open })).toEqual(no('identity-not-verified'));
  });
});

describe('rule 7: validity', () => {
  const approved = new Date('2026-11-20T10:00:00Z');
  const end = validUntil(approved, profile);

  it('three days to the millisecond', () => {
    expect(end).toEqual(new Date('2026-11-23T10:00:00Z'));
    expect(isUsable({ state: 'EFFECTIVE', validUntil: end }, new Date('2026-11-23T09:59:59.999Z'))).toBe(true);
    expect(isUsable({ state: 'EFFECTIVE', validUntil: end }, end)).toBe(false);
  });

  it('only between approval and the last pack', () => {
    const now = approved;
    expect(isUsable({ state: 'PARTLY_DISPENSED', validUntil: end }, now)).toBe(true);
    for (const state of ['DRAFT', 'SIGNED', 'RETURNED', 'REJECTED', 'DISPENSED', 'VOIDED', 'EXPIRED'] as const) {
      expect(isUsable({ state, validUntil: end }, now)).toBe(false);
    }
    expect(isUsable({ state: 'EFFECTIVE', validUntil: null }, now)).toBe(false);
  });
});
