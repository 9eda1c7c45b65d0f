import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleProfileOn } from '../institution/index.ts';
import { dosageSchema, safetyAnswers } from '../prescribing/index.ts';
import { mayApprove } from './approval.rules.ts';
import { judge, suitabilityPoints, type PrescriptionToJudge } from './judgement.rules.ts';
import { suitabilityPointNames } from './review.schema.ts';

const today = '2026-11-23';
const line: PrescriptionToJudge['lines'][number] = {
  medicine: {
    id: 'amlodipine',
    form: 'tablet',
    strength: '5 mg',
    packUnits: 28,
    packUnit: 'tablet',
    class: 'PRESCRIPTION',
    restrictedGroup: null,
    atcCode: 'C08CA01',
  },
  dosage: dosageSchema.parse({ amount: 1, unit: 'tablet', timesPerDay: 1, timing: 'morning', route: 'oral' }),
  days: 28,
  quantity: 1,
};
const facts: PrescriptionToJudge = {
  prescriber: {
    personId: 'doctor',
    role: 'DOCTOR',
    credential: 'VERIFIED',
    licenceValidUntil: '2030-01-01',
    practisingSince: '2010-01-01',
    institutionConsent: true,
    practiceRegistered: true,
    paediatricScope: false,
  },
  reviewerPersonId: 'pharmacist',
  kind: 'FOLLOW_UP',
  patient: { ageMonths: 744, sex: 'FEMALE', isIdentityVerified: true },
  diagnosis: { code: 'I10', isChronic: true },
  evidencedCode: 'I10',
  noteDiagnosisCode: 'I10',
  lines: [line],
  checks: [],
  today,
  profile: ruleProfileOn('cn-2018', today),
};
/** The points that do not hold. */
const broken = (change: Partial<PrescriptionToJudge>) => {
  const { legality, completeness } = judge({ ...facts, ...change });
  return [...legality, ...completeness].filter(({ ok }) => !ok).map(({ point }) => point);
};

describe('legality and completeness, answered by the rules', () => {
  it('finds nothing wrong with a proper repeat prescription', () => {
    expect(broken({})).toEqual([]);
  });

  it.each([
    ['prescriber-may-practise', { prescriber: { ...facts.prescriber, licenceValidUntil: '2026-11-22' } }],
    ['prescriber-may-practise', { prescriber: { ...facts.prescriber, credential: 'SUSPENDED' } }],
    ['prescriber-may-practise', { prescriber: { ...facts.prescriber, role: 'PHARMACIST' } }],
    ['visit-allows-prescribing', { kind: 'ADVICE' }],
    ['disease-evidenced', { evidencedCode: 'J00' }],
    ['disease-evidenced', { evidencedCode: null }],
    ['no-managed-medicine', { lines: [{ ...line, medicine: { ...line.medicine, class: 'RESTRICTED' } }] }],
    ['no-managed-medicine', { lines: [{ ...line, medicine: { ...line.medicine, atcCode: 'N05BA01' } }] }],
    ['prescriber-is-not-reviewer', { reviewerPersonId: 'doctor' }],
    ['paediatric-scope', { patient: { ...facts.patient, ageMonths: 71 } }],
    ['patient-identified', { patient: { ...facts.patient, ageMonths: null } }],
    ['patient-identified', { patient: { ...facts.patient, sex: 'UNKNOWN' } }],
    ['patient-identified', { patient: { ...facts.patient, isIdentityVerified: false } }],
    ['diagnosis-matches', { noteDiagnosisCode: 'E11.9' }],
    ['medicines-within-limit', { lines: [] }],
    [
      'medicines-within-limit',
      { lines: [1, 2, 3, 4, 5, 6].map((n) => ({ ...line, medicine: { ...line.medicine, id: `m${n}` } })) },
    ],
    ['dose-of-medicine', { lines: [{ ...line, dosage: { ...line.dosage, route: 'ophthalmic' } }] }],
    ['supply-within-limit', { diagnosis: { code: 'I10', isChronic: false } }],
    ['quantity-within-limit', { lines: [{ ...line, quantity: 2 }] }],
  ] as const)('%s', (point, change) => {
    expect(broken(change)).toEqual([point]);
  });

  it('a subcategory and a note without a code contradict nothing', () => {
    expect(
      broken({ evidencedCode: 'E11.2', diagnosis: { code: 'E11.9', isChronic: true }, noteDiagnosisCode: 'E11' }),
    ).toEqual([]);
    expect(broken({ noteDiagnosisCode: null })).toEqual([]);
  });

  it('lets the profile open decide on the first visit, and on nothing else', () => {
    const profile = ruleProfileOn('open', today);
    expect(broken({ kind: 'ADVICE', profile })).toEqual([]);
    expect(broken({ profile, lines: [{ ...line, medicine: { ...line.medicine, class: 'RESTRICTED' } }] })).toEqual([
      'no-managed-medicine',
    ]);
  });
});

describe('suitability is the pharmacist’s to judge', () => {
  it('asks about alerts and about what was not checked exactly where there are any', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...safetyAnswers), { maxLength: 12 }), (answers) => {
        const points = suitabilityPoints(answers.map((answer) => ({ answer })));
        expect(points).toContain('dose-and-course');
        expect(points.includes('alerts-answered')).toBe(answers.includes('alert'));
        expect(points.includes('not-checked-accepted')).toBe(answers.includes('not-checked'));
      }),
    );
  });

  it('nothing is approved with a point unticked or a part that does not hold', () => {
    const judgement = judge(facts);
    fc.assert(
      fc.property(
        fc.subarray([...suitabilityPointNames]),
        fc.subarray([...suitabilityPointNames]),
        fc.boolean(),
        fc.boolean(),
        (suitability, ticked, isLegal, isComplete) => {
          const judged = {
            legality: judgement.legality.map((point, index) => ({ ...point, ok: index > 0 || isLegal })),
            completeness: judgement.completeness.map((point, index) => ({ ...point, ok: index > 0 || isComplete })),
            suitability,
          };
          const isTicked = suitability.every((point) => ticked.includes(point));
          expect(mayApprove(judged, ticked).ok).toBe(isLegal && isComplete && isTicked);
        },
      ),
    );
  });
});
