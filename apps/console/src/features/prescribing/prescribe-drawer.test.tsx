import { Refused, stubProcedures } from '@openward/api/client/stubs';
import type { DraftLineInput, PrescribingDesk, SafetyCheck, SaveDraftInput } from '@openward/domain/prescribing';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { id, qingshan, room, staffAs } from '../../screen-test/people.ts';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { StaffProvider } from '../shell/staff.tsx';
import { PrescribeDrawer } from './prescribe-drawer.tsx';

const medicine = (n: number, en: string, zh: string, facts: object = {}) => ({
  id: id(n),
  code: `M${n}`,
  name: { en, zh },
  atcCode: 'J01CA04',
  form: 'tablet',
  strength: '5 mg',
  packUnits: 7,
  packUnit: 'tablet',
  class: 'PRESCRIPTION' as const,
  restrictedGroup: null,
  stocked: 3,
  pharmacies: 4,
  ...facts,
});
const amlodipine = medicine(50, 'Amlodipine', '氨氯地平');
const morphine = medicine(51, 'Morphine', '吗啡', { class: 'RESTRICTED' });
const allergy: SafetyCheck = {
  check: 'allergy',
  answer: 'alert',
  severity: 'severe',
  reason: 'allergic-to-class',
  source: 'patient-record',
  medicineId: amlodipine.id,
  about: { en: 'Penicillin', zh: '青霉素' },
  override: null,
};
/** What a draft is sealed with after so many saves. */
const sealAfter = (saves: number): string => String.fromCharCode(96 + saves).repeat(64);
const empty: PrescribingDesk = {
  consultationId: room.consultation.id,
  lock: null,
  draft: null,
  seal: null,
  faults: [],
  suggestedDiagnosis: { code: 'I10', name: { en: 'Essential hypertension', zh: '原发性高血压' }, chronic: true },
  signed: [],
  limits: { maxMedicines: 5, maxDays: 7, maxChronicDays: 84, validDays: 3 },
  secondFactorFresh: false,
};

/** What the server makes of a saved draft: the lines as they came, and the checks as they fell out. */
function saved({ lines, overrides, seal: upon }: SaveDraftInput, checks: readonly SafetyCheck[]): PrescribingDesk {
  if (upon !== desk.seal) throw new Refused('conflict', 'CONFLICT');
  saves += 1;
  const drawn = lines.map((line: DraftLineInput, index) => ({
    ...line,
    id: id(60 + index),
    position: index + 1,
    medicine: amlodipine,
    dispensedQuantity: 0,
  }));
  const reason = overrides[0]?.reason;
  return {
    ...empty,
    seal: sealAfter(saves),
    draft: {
      id: id(70),
      number: 20_418,
      version: 1,
      state: 'DRAFT',
      journeyId: room.consultation.journeyId,
      consultationId: room.consultation.id,
      institution: { id: id(10), name: qingshan },
      patient: room.consultation.patient,
      prescriber: room.consultation.clinician,
      diagnosis: { code: 'I10', name: { en: 'Essential hypertension', zh: '原发性高血压' }, chronic: true },
      ruleProfile: 'cn-2018',
      lines: drawn,
      checks: checks.map((check) => ({ ...check, override: reason ? { reason } : null })),
      createdAt: new Date(),
      signedAt: null,
      effectiveAt: null,
      validUntil: null,
      voidReason: null,
      reviews: [],
      previous: null,
      next: null,
    },
  };
}

let desk = empty;
let saves = 0;
let checks: readonly SafetyCheck[] = [];
const closed = vi.fn<() => void>();
const answer = (sign: () => unknown = () => empty) =>
  stubProcedures({
    'prescribing.desk': () => desk,
    'consultation.room': () => room,
    'prescribing.searchMedicines': (input) =>
      [amlodipine, morphine].filter(({ name }) => name.en.toLowerCase().startsWith((input as { query: string }).query)),
    'prescribing.saveDraft': (input) => {
      desk = saved(input as SaveDraftInput, checks);
      return desk;
    },
    'prescribing.sign': sign,
  });
const show = () =>
  renderScreen(
    <StaffProvider me={staffAs('DOCTOR')} demo={false}>
      <PrescribeDrawer consultationId={room.consultation.id} onClose={closed} />
    </StaffProvider>,
  );
async function seek(query: string, found: RegExp): Promise<void> {
  fireEvent.change(await screen.findByRole('combobox', { name: 'Medicine' }), { target: { value: query } });
  fireEvent.click(await screen.findByRole('option', { name: found }));
}
async function addAmlodipine(): Promise<void> {
  await seek('aml', /Amlodipine.*3 of 4 pharmacies/);
  fireEvent.click(await screen.findByRole('button', { name: /^Add to prescription/ }));
  await screen.findByRole('button', { name: 'Edit Amlodipine' });
}
const sign = () => screen.getByRole('button', { name: /^Sign/ });

beforeEach(() => {
  desk = empty;
  saves = 0;
  checks = [];
  closed.mockReset();
});

it('reads the dose back as the patient will read it, computes the packs, and saves the line', async () => {
  const calls = answer();
  await show();
  await seek('aml', /Amlodipine/);
  fireEvent.change(screen.getByLabelText('For days'), { target: { value: '28' } });
  expect(screen.getByText(/Take 1 tablet.*28 days/)).toBeTruthy();
  expect(screen.getByText(/^4 packs of/)).toBeTruthy();
  fireEvent.change(screen.getByLabelText('For days'), { target: { value: '90' } });
  const add = screen.getByRole('button', { name: /^Add to prescription/ });
  expect(add.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(add);
  expect(calls.some(({ name }) => name === 'prescribing.saveDraft')).toBe(false);
  fireEvent.change(screen.getByLabelText('For days'), { target: { value: '28' } });
  fireEvent.click(add);
  expect(await screen.findByRole('button', { name: 'Remove Amlodipine' })).toBeTruthy();
  expect(calls.find(({ name }) => name === 'prescribing.saveDraft')?.input).toMatchObject({
    diagnosisCode: 'I10',
    lines: [{ medicineId: amlodipine.id, days: 28, quantity: 4 }],
  });
});

it('rule 6: what is never online is found and refused with the reason', async () => {
  const calls = answer();
  await show();
  await seek('mor', /Morphine.*Never online/);
  expect(within(screen.getByRole('alert')).getByText('Morphine')).toBeTruthy();
  expect(screen.queryByLabelText('For days')).toBeNull();
  expect(calls.some(({ name }) => name === 'prescribing.saveDraft')).toBe(false);
});

it('an alert is answered with a reason before the prescription can be signed', async () => {
  checks = [allergy];
  const calls = answer();
  await show();
  await addAmlodipine();
  const alert = screen.getByRole('region', { name: 'Allergy' });
  expect(within(alert).getByText(/Penicillin/)).toBeTruthy();
  expect(screen.getByText('Give a reason for each alert, then sign.')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Second factor, code from your phone'), { target: { value: '123456' } });
  fireEvent.click(sign());
  expect(calls.some(({ name }) => name === 'prescribing.sign')).toBe(false);
  const reason = within(alert).getByLabelText('Reason to go on, shown to the pharmacist');
  fireEvent.change(reason, { target: { value: 'Rash in 1980, tolerated since' } });
  fireEvent.click(sign());
  await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  const told = calls.filter(({ name }) => name.startsWith('prescribing.s') && name !== 'prescribing.searchMedicines');
  expect(told.map(({ name }) => name)).toEqual(['prescribing.saveDraft', 'prescribing.saveDraft', 'prescribing.sign']);
  expect(told[1]?.input).toMatchObject({ overrides: [{ reason: 'Rash in 1980, tolerated since' }] });
  expect(told[2]?.input).toMatchObject({ seal: sealAfter(2), code: '123456' });
});

it('signs on one tap right behind the reason: the save of the left field and that of the signature follow each other', async () => {
  checks = [allergy];
  const calls = answer();
  await show();
  await addAmlodipine();
  fireEvent.change(screen.getByLabelText('Second factor, code from your phone'), { target: { value: '123456' } });
  const reason = screen.getByLabelText('Reason to go on, shown to the pharmacist');
  fireEvent.change(reason, { target: { value: 'Tolerated since' } });
  fireEvent.blur(reason);
  fireEvent.click(sign());
  await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  expect(calls.find(({ name }) => name === 'prescribing.sign')?.input).toMatchObject({ seal: sealAfter(saves) });
});

it('a wrong code is told at its field and emptied, and the drawer stays', async () => {
  answer(() => {
    throw new Refused('second-factor-wrong', 'FORBIDDEN');
  });
  await show();
  await addAmlodipine();
  const code = screen.getByLabelText<HTMLInputElement>('Second factor, code from your phone');
  fireEvent.change(code, { target: { value: '000000' } });
  fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });
  await waitFor(() => expect(code.getAttribute('aria-invalid')).toBe('true'));
  expect(code.value).toBe('');
  expect(closed).not.toHaveBeenCalled();
});

it('says why prescribing is closed, and offers no field', async () => {
  desk = { ...empty, lock: 'advice-only' };
  answer();
  await show();
  expect(await screen.findByText('Prescribing is closed here')).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
});
