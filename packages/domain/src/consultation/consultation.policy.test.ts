import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '../access/index.ts';
import { consultationMachine } from './consultation.machine.ts';
import { mayAmend, mayEnd, mayRead, mayWriteNote, type ConsultationParties } from './consultation.policy.ts';

const staff = (practiceRoleId: string, role: Role = 'PHARMACIST'): Actor => ({
  personId: `person-of-${practiceRoleId}`,
  sessionId: 'session',
  app: 'CONSOLE',
  locale: 'en',
  practices: [{ practiceRoleId, role, institutionId: 'meixi', departmentIds: [] }],
  secondFactorAt: null,
});
const inPatientApp = (personId: string): Actor => ({ ...staff('none'), personId, app: 'PATIENT', practices: [] });

const active: ConsultationParties = {
  patientId: 'lihua',
  guardianIds: ['guizhen'],
  clinicianId: 'he-yun',
  state: 'ACTIVE',
};
const clinician = staff('he-yun');
const strangers = {
  'another clinician': staff('other'),
  'another patient': inPatientApp('damin'),
  'the patient in the console': { ...staff('other'), personId: 'lihua' },
  'the clinician in the patient app': inPatientApp('person-of-he-yun'),
  'the clinician after suspension': { ...clinician, practices: [] },
};
const no = (reason: string) => ({ ok: false, reason });

describe('who reads a consultation', () => {
  it('the patient, a guardian, the consulting clinician and an auditor, in every state', () => {
    for (const state of consultationMachine.stateNames) {
      for (const actor of [inPatientApp('lihua'), inPatientApp('guizhen'), clinician, staff('audit', 'AUDITOR')]) {
        expect(mayRead(actor, { ...active, state })).toEqual({ ok: true });
      }
    }
  });
  it.each(Object.entries(strangers))('not %s, who learns no more than of a missing one', (_, actor) => {
    expect(mayRead(actor, active)).toEqual(no('not-found'));
  });
});

describe('who writes and ends a consultation', () => {
  it('the consulting clinician, until it has ended', () => {
    const verdicts = consultationMachine.stateNames.map((state) => mayWriteNote(clinician, { ...active, state }).ok);
    expect(verdicts).toEqual([true, true, false, false, false]);
  });
  it('the consulting clinician ends it once the patient entered, and once only', () => {
    expect(mayEnd(clinician, active)).toEqual({ ok: true });
    expect(mayEnd(clinician, { ...active, state: 'OPEN' })).toEqual(no('consultation-not-active'));
    expect(mayEnd(clinician, { ...active, state: 'COMPLETED' })).toEqual(no('consultation-ended'));
  });
  it.each([
    ...Object.entries(strangers),
    ['the patient', inPatientApp('lihua')],
    ['an auditor', staff('audit', 'AUDITOR')],
  ] as const)('not %s', (_, actor) => {
    expect(mayWriteNote(actor, active)).toEqual(no('not-found'));
    expect(mayEnd(actor, active)).toEqual(no('not-found'));
    expect(mayAmend(actor, { ...active, state: 'COMPLETED' }, new Date(0))).toEqual(no('not-found'));
  });
});

describe('after completion there are amendments only', () => {
  it('of a signed note, by its clinician', () => {
    expect(mayAmend(clinician, { ...active, state: 'COMPLETED' }, new Date(0))).toEqual({ ok: true });
    expect(mayAmend(clinician, { ...active, state: 'ENDED_UNSUITABLE' }, new Date(0))).toEqual({ ok: true });
  });
  it('not before the end, and not of a note that was never signed', () => {
    expect(mayAmend(clinician, active, null)).toEqual(no('note-not-signed'));
    expect(mayAmend(clinician, { ...active, state: 'COMPLETED' }, null)).toEqual(no('note-not-signed'));
    expect(mayAmend(clinician, { ...active, state: 'CANCELLED' }, new Date(0))).toEqual(no('note-not-signed'));
  });
});
