import { describe, expect, it } from 'vitest';
import { ruleProfileOn } from '../institution/index.ts';
import { prescriptionMachine } from '../prescribing/index.ts';
import { mayReview, type ReviewContext, type Reviewer } from './review.policy.ts';

const today = '2026-11-23';
const reviewer: Reviewer = {
  personId: 'pharmacist',
  practice: {
    role: 'PHARMACIST',
    credential: 'VERIFIED',
    licenceValidUntil: today,
    practisingSince: null,
    institutionConsent: true,
    practiceRegistered: true,
  },
  onDutySince: new Date('2026-11-23T00:00:00Z'),
};
const context: ReviewContext = {
  reviewer,
  prescriberPersonId: 'doctor',
  patientSideIds: ['patient', 'guardian'],
  state: 'SIGNED',
  today,
  profile: ruleProfileOn('cn-2018', today),
};
const withPractice = (facts: Partial<Reviewer['practice']>): ReviewContext => ({
  ...context,
  reviewer: { ...reviewer, practice: { ...reviewer.practice, ...facts } },
});
const no = (reason: string) => ({ ok: false, reason });

describe('rule 7: who decides on a prescription', () => {
  it('a licensed pharmacist of the institution, on duty, up to the last day of the licence', () => {
    expect(mayReview(context)).toEqual({ ok: true });
  });

  it('nobody of another institution, who learns no more than that it is not there', () => {
    expect(mayReview({ ...context, reviewer: null })).toEqual(no('not-found'));
  });

  it.each(['DOCTOR', 'NUTRITIONIST', 'DISPENSER', 'INSTITUTION_ADMIN', 'PLATFORM_ADMIN', 'AUDITOR'] as const)(
    'no %s',
    (role) => {
      expect(mayReview(withPractice({ role }))).toEqual(no('not-a-pharmacist'));
    },
  );

  it.each([
    [{ credential: 'SUSPENDED' }, 'credential-not-verified'],
    [{ credential: 'SUBMITTED' }, 'credential-not-verified'],
    [{ licenceValidUntil: '2026-11-22' }, 'licence-expired'],
    [{ licenceValidUntil: null }, 'licence-expired'],
    [{ institutionConsent: false }, 'institution-consent-missing'],
    [{ practiceRegistered: false }, 'practice-not-registered'],
  ] as const)('nobody with %o', (facts, reason) => {
    expect(mayReview(withPractice(facts))).toEqual(no(reason));
  });

  it('never the person who prescribed it, though a pharmacist elsewhere on the roster', () => {
    expect(mayReview({ ...context, prescriberPersonId: 'pharmacist' })).toEqual(no('own-prescription'));
  });

  it('never the patient, nor the guardian of the patient', () => {
    for (const personId of context.patientSideIds)
      expect(mayReview({ ...context, reviewer: { ...reviewer, personId } })).toEqual(no('own-account'));
  });

  it('nobody off duty: duty starts with the second factor (rule 4)', () => {
    expect(mayReview({ ...context, reviewer: { ...reviewer, onDutySince: null } })).toEqual(no('off-duty'));
  });

  it('a signed prescription alone, once', () => {
    for (const state of prescriptionMachine.stateNames) {
      expect(mayReview({ ...context, state })).toEqual(state === 'SIGNED' ? { ok: true } : no('review-decided'));
    }
  });
});
