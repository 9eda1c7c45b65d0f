import { describe, expect, it } from 'vitest';
import { ruleProfileOn } from '../institution/index.ts';
import { noteFaults, type NoteToSign } from './note.rules.ts';

const profile = ruleProfileOn('cn-2018', '2026-11-23');
const open = ruleProfileOn('open', '2026-11-23');
const advice = { kind: 'ADVICE', role: 'PHARMACIST', profile, evidencedCode: null } as const;
const followUp = { kind: 'FOLLOW_UP', role: 'DOCTOR', profile, evidencedCode: 'I10' } as const;
const note: NoteToSign = {
  complaint: 'Ankles swell in the evening',
  assessment: 'Fits amlodipine',
  plan: 'See the doctor this week',
  diagnosisCode: null,
  summary: 'Keep taking your tablets. See Dr Zhao this week.',
};

describe('a note is signed when it says what it has to', () => {
  it('complaint, assessment, plan and summary are enough', () => {
    expect(noteFaults(note, advice)).toEqual([]);
  });
  it.each(['complaint', 'assessment', 'plan'] as const)('not without %s', (field) => {
    expect(noteFaults({ ...note, [field]: ' \n ' }, advice)).toEqual([{ field, reason: 'note-incomplete' }]);
  });
  it('not without a summary for the patient', () => {
    expect(noteFaults({ ...note, summary: '' }, advice)).toEqual([{ field: 'summary', reason: 'summary-missing' }]);
  });
  it('names every fault at its field', () => {
    const blank = { complaint: '', assessment: '', plan: '', diagnosisCode: 'I10', summary: '' };
    expect(noteFaults(blank, advice).map((fault) => fault.field)).toEqual([
      'complaint',
      'assessment',
      'plan',
      'diagnosisCode',
      'summary',
    ]);
  });
});

describe('rule 1: a follow-up is of the disease that was diagnosed before', () => {
  const other = { ...note, diagnosisCode: 'J00' };
  it('refuses the code of another disease', () => {
    expect(noteFaults(other, followUp)).toEqual([{ field: 'diagnosisCode', reason: 'disease-not-evidenced' }]);
    expect(noteFaults(other, { ...followUp, profile: open })).toEqual([]);
  });
});

describe('rule 1: no diagnosis in ADVICE', () => {
  it('refuses a doctor a diagnosis code at a first visit', () => {
    expect(noteFaults({ ...note, diagnosisCode: 'I10' }, { ...followUp, kind: 'ADVICE' })).toEqual([
      { field: 'diagnosisCode', reason: 'diagnosis-not-allowed' },
    ]);
  });
  it('allows it in a follow-up', () => {
    expect(noteFaults({ ...note, diagnosisCode: 'I10' }, followUp)).toEqual([]);
  });
  it('allows it at a first visit where the law does', () => {
    expect(noteFaults({ ...note, diagnosisCode: 'I10' }, { ...followUp, kind: 'ADVICE', profile: open })).toEqual([]);
  });
});
