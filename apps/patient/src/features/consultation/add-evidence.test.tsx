import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { Refused, stubProcedures } from '../../screen-test/stub-procedures.ts';
import { stubSending } from '../../screen-test/stub-sending.ts';
import { AddEvidence } from './add-evidence.tsx';

const id = (n: number) => `0199fa46-a77b-7000-8000-00000000000${n}`;
const [consultationId, fileId, patientId] = [id(1), id(2), id(3)];
const visit = {
  id: consultationId,
  clinician: {
    practiceRoleId: id(4),
    personId: id(5),
    name: '沈怡',
    latinName: 'Shen Yi',
    role: 'DOCTOR',
    title: null,
    licenceNumber: 'D-1',
    licenceValidUntil: new Date('2099-01-01'),
    institutionName: null,
  },
  patient: { personId: patientId, name: '徐大民', latinName: 'Xu Damin', sex: 'MALE', birthDate: null },
} as const;
const hypertension = { code: 'I10', name: { en: 'Essential hypertension', zh: '原发性高血压' } };
const verified = { patientId, verifiedAt: new Date(), demoNumber: null };

beforeEach(() => sessionStorage.clear());

async function written(answer: () => unknown) {
  const sent = stubSending();
  const calls = stubProcedures({
    'identity.verification': () => verified,
    'intake.diagnoses': () => [hypertension],
    'consultation.addEvidence': answer,
  });
  await renderScreen(<AddEvidence visit={visit} />);
  fireEvent.click(screen.getByRole('button', { name: 'Add the proof' }));
  fireEvent.click(screen.getByRole('button', { name: 'Send to the doctor' }));
  expect(screen.getByText('Choose the disease from the list.')).toBeTruthy();
  fireEvent.change(screen.getByRole('searchbox', { name: 'Disease' }), { target: { value: 'blood pressure' } });
  fireEvent.click(await screen.findByRole('button', { name: /Essential hypertension/ }));
  fireEvent.change(screen.getByLabelText('Hospital that diagnosed it'), { target: { value: 'County hospital' } });
  fireEvent.change(screen.getByLabelText('Date of the diagnosis'), { target: { value: '2025-03-04' } });
  const paper = new File(['%PDF'], 'paper.pdf', { type: 'application/pdf' });
  fireEvent.change(screen.getByLabelText('Add: Proof'), { target: { files: [paper] } });
  act(() => sent[0]?.answer(201, { id: fileId, purpose: 'EVIDENCE', mediaType: 'application/pdf', bytes: 4 }));
  const asked = () => calls.filter(({ name }) => name === 'consultation.addEvidence').map(({ input }) => input);
  await waitFor(() => {
    fireEvent.click(screen.getByRole('button', { name: 'Send to the doctor' }));
    expect(asked().length).toBeGreaterThan(0);
  });
  return asked;
}

it('says who asks, takes the paper with what it says, and sends it to the visit', async () => {
  const asked = await written(() => ({ consultationId }));
  expect(asked()[0]).toEqual({
    consultationId,
    evidence: {
      diagnosisCode: 'I10',
      institutionName: 'County hospital',
      diagnosedOn: '2025-03-04',
      attachmentIds: [fileId],
    },
  });
});

it('keeps what was written when it is refused, and says why', async () => {
  await written(() => {
    throw new Refused('consultation-ended');
  });
  expect((await screen.findByRole('alert')).textContent).not.toBe('');
  expect(screen.getByLabelText<HTMLInputElement>('Hospital that diagnosed it').value).toBe('County hospital');
});
