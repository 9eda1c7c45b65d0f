import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { xuDamin, xuXiaoman } from '../../screen-test/people.ts';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { Refused, stubProcedures } from '../../screen-test/stub-procedures.ts';
import { FamilyScreen } from './family-screen.tsx';

const guardian = { ...xuDamin, family: [xuXiaoman] };
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const fillIn = () => {
  press('Add a child');
  write('Name', '徐小满');
  write('Birth date', '2019-03-02');
  fireEvent.click(screen.getByRole('radio', { name: 'Female' }));
  write('You are the child’s', 'father');
};

describe('family', () => {
  it('with nobody in it says what adding a child is for', async () => {
    stubProcedures({ 'identity.me': () => xuDamin });
    await renderScreen(<FamilyScreen me={xuDamin} />);
    expect(screen.getByText('Nobody added yet')).toBeTruthy();
    expect(screen.getByText(/can be chosen whenever you get care/)).toBeTruthy();
  });

  it('names each child with age and sex, and leads to its health profile', async () => {
    stubProcedures({ 'identity.me': () => guardian });
    await renderScreen(<FamilyScreen me={guardian} />, 'zh-CN');
    expect(screen.getByText('徐小满')).toBeTruthy();
    expect(screen.getByText(/岁.*女/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '健康档案' }).getAttribute('href')).toBe(
      `/me/health?of=${xuXiaoman.personId}`,
    );
  });
});

describe('adding a child', () => {
  it('says at each field what is missing, and sends nothing', async () => {
    const calls = stubProcedures({ 'identity.me': () => xuDamin });
    await renderScreen(<FamilyScreen me={xuDamin} />);
    press('Add a child');
    press('Add to my family');
    for (const missing of ['Write the child’s name.', 'Enter the birth date.', 'Choose what you are to the child.'])
      expect(screen.getByText(missing)).toBeTruthy();
    expect(calls.filter(({ name }) => name === 'identity.addWard')).toEqual([]);
  });

  it('shows the child once it is added', async () => {
    let now = xuDamin;
    const calls = stubProcedures({
      'identity.me': () => now,
      'identity.addWard': () => {
        now = guardian;
        return now;
      },
    });
    await renderScreen(<FamilyScreen me={xuDamin} />);
    fillIn();
    press('Add to my family');
    expect(await screen.findByRole('link', { name: 'Health profile' })).toBeTruthy();
    expect(screen.queryByText('Nobody added yet')).toBeNull();
    expect(calls.find(({ name }) => name === 'identity.addWard')?.input).toMatchObject({
      name: '徐小满',
      birthDate: '2019-03-02',
      sex: 'FEMALE',
      relation: 'father',
    });
  });

  it('of age is refused at the birth date, and keeps what was written', async () => {
    const refuse = () => {
      throw new Refused('ward-not-minor');
    };
    const calls = stubProcedures({ 'identity.me': () => xuDamin, 'identity.addWard': refuse });
    await renderScreen(<FamilyScreen me={xuDamin} />);
    fillIn();
    press('Add to my family');
    expect(await screen.findByText(/From 18 on, a person signs up/)).toBeTruthy();
    const birth = screen.getByLabelText<HTMLInputElement>('Birth date');
    expect(birth.getAttribute('aria-invalid')).toBe('true');
    expect(birth.value).toBe('2019-03-02');
    press('Add to my family');
    await waitFor(() => expect(calls.filter(({ name }) => name === 'identity.addWard')).toHaveLength(2));
    const keys = calls.flatMap(({ name, input }) => (name === 'identity.addWard' ? [JSON.stringify(input)] : []));
    expect(new Set(keys).size).toBe(1);
  });
});

describe('removing a child', () => {
  it('says what it means and asks once more', async () => {
    let now = guardian;
    const calls = stubProcedures({
      'identity.me': () => now,
      'identity.endGuardianship': () => {
        now = xuDamin;
        return now;
      },
    });
    await renderScreen(<FamilyScreen me={guardian} />);
    press('Remove');
    expect(screen.getByText(/You no longer see or act for this child/)).toBeTruthy();
    press(/^Keep/);
    expect(screen.queryByText(/You no longer see or act/)).toBeNull();
    expect(calls.filter(({ name }) => name === 'identity.endGuardianship')).toEqual([]);
    press('Remove');
    press(/^Remove/);
    expect(await screen.findByText('Nobody added yet')).toBeTruthy();
    expect(calls.find(({ name }) => name === 'identity.endGuardianship')?.input).toEqual({
      wardId: xuXiaoman.personId,
    });
  });
});
