import { describe, expect, it } from 'vitest';
import { ruleProfileOn } from '../institution/index.ts';
import { mayDiagnose, mayPrescribe, mayTreat } from './clinical-act.rules.ts';

const profile = ruleProfileOn('cn-2018', '2026-11-23');
const open = ruleProfileOn('open', '2026-11-23');
const kinds = ['ADVICE', 'FOLLOW_UP'] as const;
const states = ['OPEN', 'ACTIVE', 'COMPLETED', 'ENDED_UNSUITABLE', 'CANCELLED'] as const;
const others = ['PHARMACIST', 'NUTRITIONIST', 'DISPENSER', 'INSTITUTION_ADMIN', 'PLATFORM_ADMIN', 'AUDITOR'] as const;
const said = (verdict: { readonly ok: true } | { readonly ok: false; readonly reason: string }) =>
  verdict.ok ? 'yes' : verdict.reason;

describe('rule 1: first visits are not diagnosed online', () => {
  it('a doctor diagnoses in a follow-up, and at a first visit only where the law allows it', () => {
    const answers = [profile, open].map((rules) =>
      kinds.map((kind) => said(mayDiagnose({ kind, role: 'DOCTOR', profile: rules }))),
    );
    expect(answers).toEqual([
      ['advice-only', 'yes'],
      ['yes', 'yes'],
    ]);
  });
  it('a doctor prescribes in a follow-up, and at a first visit only where the law allows it', () => {
    const answers = [profile, open].map((rules) =>
      kinds.map((kind) =>
        said(mayPrescribe({ kind, role: 'DOCTOR', profile: rules, state: 'ACTIVE', corrects: false })),
      ),
    );
    expect(answers).toEqual([
      ['advice-only', 'yes'],
      ['yes', 'yes'],
    ]);
  });
});

describe('rule 1: the disease treated is the one diagnosed before', () => {
  it.each([
    ['I10', 'I10', 'yes'],
    ['E11.9', 'E11.2', 'yes'],
    ['J00', 'I10', 'disease-not-evidenced'],
    ['I11.9', 'I10', 'disease-not-evidenced'],
    ['I10', null, 'disease-not-evidenced'],
  ] as const)(
    '%s with evidence of %s: %s, and yes where first visits are open',
    (diagnosisCode, evidencedCode, answer) => {
      for (const act of ['diagnosis', 'prescribing'] as const) {
        expect(said(mayTreat({ diagnosisCode, evidencedCode, profile }, act))).toBe(answer);
        expect(said(mayTreat({ diagnosisCode, evidencedCode, profile: open }, act))).toBe('yes');
      }
    },
  );
});

describe.each(others)('%s', (role) => {
  it('never diagnoses and never prescribes, whatever the visit and the law', () => {
    for (const rules of [profile, open])
      for (const kind of kinds) {
        expect(said(mayDiagnose({ kind, role, profile: rules }))).toBe('doctors-only');
        for (const state of states)
          for (const corrects of [true, false])
            expect(said(mayPrescribe({ kind, role, profile: rules, state, corrects }))).toBe('doctors-only');
      }
  });
});

describe('rule 2: once ended as unsuitable nothing is prescribed any more', () => {
  it.each([
    ['OPEN', 'consultation-not-active', 'consultation-not-active'],
    ['ACTIVE', 'yes', 'yes'],
    ['COMPLETED', 'consultation-ended', 'yes'],
    ['ENDED_UNSUITABLE', 'consultation-unsuitable', 'consultation-unsuitable'],
    ['CANCELLED', 'consultation-ended', 'consultation-ended'],
  ] as const)('%s: a new prescription %s, a corrected one %s', (state, fresh, corrected) => {
    for (const rules of [profile, open]) {
      const context = { kind: 'FOLLOW_UP', role: 'DOCTOR', profile: rules, state } as const;
      expect(said(mayPrescribe({ ...context, corrects: false }))).toBe(fresh);
      expect(said(mayPrescribe({ ...context, corrects: true }))).toBe(corrected);
    }
  });
});
