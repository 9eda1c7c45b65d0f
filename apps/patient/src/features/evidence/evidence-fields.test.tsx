import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { Refused, stubProcedures } from '../../screen-test/stub-procedures.ts';
import { stubSending } from '../../screen-test/stub-sending.ts';
import { emptyEvidence, EvidenceFields, isAnswered } from './index.ts';

const patientId = '0199fa46-a77b-7000-8000-000000000002';
const fileId = '0199fa46-a77b-7000-8000-000000000007';
const unverified = { patientId, verifiedAt: null, demoNumber: null };
const hypertension = { code: 'I10', name: { en: 'Essential hypertension', zh: '原发性高血压' } };

/** The fields as a step of get care holds them: going on tells whether everything is there. */
function Fields() {
  const [evidence, setEvidence] = useState(emptyEvidence);
  const [tried, setTried] = useState(false);
  const change = (follow: (now: typeof evidence) => typeof evidence) => setEvidence((now) => follow(now));
  return (
    <>
      <EvidenceFields
        evidence={evidence}
        onChange={change}
        tried={tried}
        patientId={patientId}
        patientName="Xu Damin"
      />
      <button type="button" onClick={() => setTried(true)}>
        go on
      </button>
      <output>{isAnswered(evidence) ? 'answered' : 'open'}</output>
    </>
  );
}
const goOn = () => fireEvent.click(screen.getByRole('button', { name: 'go on' }));
const wantEvidence = () => fireEvent.click(screen.getByRole('radio', { name: /Yes, and I have proof/ }));
const answered = () => screen.getAllByRole('status').at(-1)?.textContent;

describe('the prior diagnosis', () => {
  it('is a question that has to be answered', async () => {
    stubProcedures({});
    await renderScreen(<Fields />);
    goOn();
    expect(screen.getByText('Choose one. Both lead to the doctor.')).toBeTruthy();
  });

  it('without one, says what an advice visit cannot do, and is answered by that', async () => {
    stubProcedures({});
    await renderScreen(<Fields />);
    fireEvent.click(screen.getByRole('radio', { name: /No, or nothing at hand/ }));
    expect(screen.getByText('Then this visit gives advice')).toBeTruthy();
    expect(screen.getByText(/no diagnosis and no prescription/)).toBeTruthy();
    expect(screen.queryByLabelText('Hospital that diagnosed it')).toBeNull();
    expect(answered()).toBe('answered');
  });

  it('says at each field what is missing', async () => {
    stubProcedures({ 'identity.verification': () => unverified });
    await renderScreen(<Fields />);
    wantEvidence();
    goOn();
    for (const missing of [
      'Choose the disease from the list.',
      'Write the name of the hospital.',
      'Enter the date on the paper.',
      'Add at least one photo or PDF of the paper.',
    ])
      expect(screen.getByText(missing)).toBeTruthy();
  });

  it('is complete with a listed disease, hospital, date and paper', async () => {
    const sent = stubSending();
    stubProcedures({
      'identity.verification': () => ({ ...unverified, verifiedAt: new Date() }),
      'intake.diagnoses': () => [hypertension],
    });
    await renderScreen(<Fields />);
    wantEvidence();
    expect(await screen.findByText('The identity of Xu Damin is verified')).toBeTruthy();
    fireEvent.change(screen.getByRole('searchbox', { name: 'Disease' }), { target: { value: 'blood pressure' } });
    fireEvent.click(await screen.findByRole('button', { name: /Essential hypertension/ }));
    expect(screen.getByText(/I10/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Hospital that diagnosed it'), { target: { value: '青杉县人民医院' } });
    fireEvent.change(screen.getByLabelText('Date of the diagnosis'), { target: { value: '2025-03-04' } });
    expect(answered()).toBe('open');
    const paper = new File(['%PDF'], 'paper.pdf', { type: 'application/pdf' });
    fireEvent.change(screen.getByLabelText('Add: Proof'), { target: { files: [paper] } });
    act(() => sent[0]?.answer(201, { id: fileId, purpose: 'EVIDENCE', mediaType: 'application/pdf', bytes: 4 }));
    await waitFor(() => expect(answered()).toBe('answered'));
  });

  it('says when no listed disease fits', async () => {
    stubProcedures({ 'identity.verification': () => unverified, 'intake.diagnoses': () => [] });
    await renderScreen(<Fields />);
    wantEvidence();
    fireEvent.change(screen.getByRole('searchbox', { name: 'Disease' }), { target: { value: 'something rare' } });
    expect(await screen.findByText(/Only common and chronic diseases/)).toBeTruthy();
  });
});

describe('the identity behind it', () => {
  it('is asked for; a number that belongs to somebody else is refused at the field', async () => {
    stubProcedures({
      'identity.verification': () => unverified,
      'identity.verifyIdentity': () => {
        throw new Refused('identity-mismatch');
      },
    });
    await renderScreen(<Fields />);
    wantEvidence();
    const number = await screen.findByLabelText('Identity number');
    fireEvent.change(number, { target: { value: '1234' } });
    fireEvent.click(screen.getByRole('button', { name: 'Verify' }));
    expect(screen.getByText('Write all 18 characters of the number.')).toBeTruthy();
    fireEvent.change(number, { target: { value: '330102196405090011' } });
    fireEvent.click(screen.getByRole('button', { name: 'Verify' }));
    expect(await screen.findByText(/do not belong together/)).toBeTruthy();
    expect(number.getAttribute('aria-invalid')).toBe('true');
  });

  it('stands as verified once the register agrees', async () => {
    let now: object = unverified;
    stubProcedures({
      'identity.verification': () => now,
      'identity.verifyIdentity': () => {
        now = { ...unverified, verifiedAt: new Date() };
        return now;
      },
    });
    await renderScreen(<Fields />);
    wantEvidence();
    fireEvent.change(await screen.findByLabelText('Identity number'), { target: { value: '330102196405090011' } });
    fireEvent.click(screen.getByRole('button', { name: 'Verify' }));
    expect(await screen.findByText('The identity of Xu Damin is verified')).toBeTruthy();
  });
});
