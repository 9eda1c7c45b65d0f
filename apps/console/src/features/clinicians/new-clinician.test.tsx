import { Refused, stubProcedures } from '@openward/api/client/stubs';
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { id, qingshan, staffAs } from '../../screen-test/people.ts';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { StaffProvider } from '../shell/staff.tsx';
import { NewClinician } from './new-clinician.tsx';

const show = () =>
  renderScreen(
    <StaffProvider me={staffAs('INSTITUTION_ADMIN')} demo={false}>
      <NewClinician onClose={() => undefined} />
    </StaffProvider>,
  );
const places = () => ({
  institutions: [{ id: id(10), name: qingshan, departments: [] }],
  roles: ['PHARMACIST', 'DOCTOR'],
});
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const submit = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Submit for verification' });

it('asks for the second factor, and shows the first way in once', async () => {
  let asked = 0;
  const calls = stubProcedures({
    'institution.places': places,
    'institution.createClinician': () => {
      asked += 1;
      if (asked === 1) throw new Refused('second-factor-required', 'SECOND_FACTOR_REQUIRED');
      return { practiceRoleId: id(12), handover: { password: 'river-lamp-seven', totpSecret: 'ABCD EFGH' } };
    },
  });
  await show();
  expect(submit().disabled).toBe(true);
  await screen.findByRole('option', { name: qingshan.en });
  write('Name', '韩雪');
  write('Name in Latin letters', 'Han Xue');
  write('Work email', 'han.xue@example.org');
  write('Role', 'DOCTOR');
  fireEvent.click(screen.getByLabelText('The institution has signed its consent'));
  fireEvent.click(submit());
  expect(await screen.findByText(/six digits from your authenticator/)).toBeTruthy();
  write('Six-digit code', '123456');
  expect(await screen.findByText('river-lamp-seven')).toBeTruthy();
  expect(screen.getByText('The platform admin verifies next.')).toBeTruthy();
  expect(calls.filter(({ name }) => name === 'institution.createClinician').at(-1)?.input).toMatchObject({
    institutionId: id(10),
    role: 'DOCTOR',
    name: '韩雪',
    institutionConsent: true,
    code: '123456',
  });
});
