import type { HealthProfile } from '@openward/domain/intake';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { xuDamin, xuXiaoman } from '../../screen-test/people.ts';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { Refused, stubProcedures } from '../../screen-test/stub-procedures.ts';
import { HealthScreen } from './health-screen.tsx';

const known: HealthProfile = {
  patientId: xuDamin.personId,
  allergies: [{ substance: 'Penicillin', reaction: 'Rash', since: '2009' }],
  conditions: [{ code: 'E11', name: 'Type 2 diabetes', since: null }],
  medicines: [],
  pregnancy: 'NOT_APPLICABLE',
  weightGrams: 62_500,
  confirmedAt: new Date('2026-07-28T02:00:00Z'),
  identityVerifiedAt: null,
};
const unasked: HealthProfile = {
  ...known,
  allergies: null,
  conditions: null,
  medicines: null,
  weightGrams: null,
  confirmedAt: null,
};
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const sent = (calls: ReturnType<typeof stubProcedures>) =>
  calls.flatMap(({ name, input }) => (name === 'intake.confirmHealth' ? [input] : []));

beforeEach(() => sessionStorage.clear());

describe('a known health profile', () => {
  it('is read first, with what each entry is about, and confirmed as it stands', async () => {
    const calls = stubProcedures({ 'intake.health': () => known, 'intake.confirmHealth': () => known });
    await renderScreen(<HealthScreen me={xuDamin} profile={known} />);
    expect(screen.getByText('Penicillin · Rash · 2009')).toBeTruthy();
    expect(screen.getByText('None known')).toBeTruthy();
    expect(screen.queryByText('Pregnancy')).toBeNull();
    press('Confirm');
    expect(await screen.findByText('Confirmed. It stands in your record.')).toBeTruthy();
    expect(sent(calls)).toMatchObject([
      { conditions: [{ code: 'E11', name: 'Type 2 diabetes' }], weightGrams: 62_500 },
    ]);
  });

  it('shows what was changed as soon as it is confirmed', async () => {
    let now = known;
    stubProcedures({
      'intake.health': () => now,
      'intake.confirmHealth': () => {
        now = { ...known, allergies: [{ substance: 'Latex', reaction: null, since: null }] };
        return now;
      },
    });
    await renderScreen(<HealthScreen me={xuDamin} profile={known} />);
    press('Change something');
    fireEvent.change(screen.getByLabelText('Allergy 1: to what'), { target: { value: 'Latex' } });
    press('Confirm');
    expect(await screen.findByText('Latex')).toBeTruthy();
    expect(screen.queryByText(/Penicillin/)).toBeNull();
  });

  it('keeps in this tab what is being changed', async () => {
    stubProcedures({ 'intake.health': () => known });
    await renderScreen(<HealthScreen me={xuDamin} profile={known} />);
    press('Change something');
    fireEvent.change(screen.getByLabelText('Allergy 1: to what'), { target: { value: 'Latex' } });
    cleanup();
    await renderScreen(<HealthScreen me={xuDamin} profile={known} />);
    expect(await screen.findByDisplayValue('Latex')).toBeTruthy();
  });

  it('leads to that of each child', async () => {
    stubProcedures({ 'intake.health': () => known });
    await renderScreen(<HealthScreen me={{ ...xuDamin, family: [xuXiaoman] }} profile={known} />);
    expect(screen.getByRole('link', { name: /Xu.Xiaoman/ }).getAttribute('href')).toBe(
      `/me/health?of=${xuXiaoman.personId}`,
    );
  });
});

describe('a health profile nobody was asked about', () => {
  it('is not confirmed before each list is answered; “none known” is an answer', async () => {
    const calls = stubProcedures({ 'intake.health': () => unasked, 'intake.confirmHealth': () => known });
    await renderScreen(<HealthScreen me={xuDamin} profile={unasked} />);
    press('Confirm');
    expect(screen.getByText('Choose “None known”, or write each allergy.')).toBeTruthy();
    expect(sent(calls)).toEqual([]);
    for (const none of screen.getAllByRole('radio', { name: 'None known' })) fireEvent.click(none);
    press('Confirm');
    await waitFor(() => expect(sent(calls)).toMatchObject([{ allergies: [], conditions: [], medicines: [] }]));
  });

  it('takes a list of entries, and a weight with its decimals', async () => {
    const calls = stubProcedures({ 'intake.health': () => unasked, 'intake.confirmHealth': () => known });
    await renderScreen(<HealthScreen me={xuDamin} profile={unasked} />);
    const [, ofConditions, ofMedicines] = screen.getAllByRole('radio', { name: 'None known' });
    for (const none of [ofConditions, ofMedicines]) if (none) fireEvent.click(none);
    fireEvent.click(screen.getByRole('radio', { name: 'Yes, these allergies' }));
    fireEvent.change(screen.getByLabelText('Allergy 1: to what'), { target: { value: 'Penicillin' } });
    press('Add an allergy');
    fireEvent.change(screen.getByLabelText('Allergy 2: to what'), { target: { value: 'Latex' } });
    press('Remove entry 1 Penicillin');
    fireEvent.change(screen.getByLabelText(/Weight in kg/), { target: { value: 'sixty' } });
    press('Confirm');
    expect(screen.getByText(/Write the weight in kilograms/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/Weight in kg/), { target: { value: '62,5' } });
    press('Confirm');
    await waitFor(() =>
      expect(sent(calls)).toMatchObject([{ allergies: [{ substance: 'Latex' }], weightGrams: 62_500 }]),
    );
  });

  it('keeps the answers and says so when the server refuses', async () => {
    stubProcedures({
      'intake.health': () => known,
      'intake.confirmHealth': () => {
        throw new Refused('too-many-requests');
      },
    });
    await renderScreen(<HealthScreen me={xuDamin} profile={known} />, 'zh-CN');
    fireEvent.click(screen.getByRole('button', { name: '确认' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.getByText(/Penicillin/)).toBeTruthy();
  });
});
