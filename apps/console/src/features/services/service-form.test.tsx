import { stubProcedures } from '@openward/api/client/stubs';
import type { ServiceRow } from '@openward/domain/institution';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { id, qingshan } from '../../screen-test/people.ts';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { ServiceForm } from './service-form.tsx';

const cardiology: ServiceRow = {
  id: id(20),
  institutionId: id(10),
  institutionName: qingshan,
  departmentName: null,
  name: { en: 'Cardiology', zh: '心内科' },
  role: 'DOCTOR',
  ticketPrefix: 'C',
  priceMinor: 3_000,
  currency: 'CNY',
  targetSeconds: 600,
  maxWaitSeconds: 3_600,
  isOpen: true,
  waiting: 2,
};
const closed = vi.fn<() => void>();
const answer = () =>
  stubProcedures({
    'institution.places': () => ({
      institutions: [
        { id: id(10), name: qingshan, departments: [{ id: id(11), name: { en: 'Neurology', zh: '神经内科' } }] },
      ],
      roles: ['DOCTOR', 'PHARMACIST'],
    }),
    'institution.updateService': () => ({ serviceId: id(20) }),
    'institution.createService': () => ({ serviceId: id(21) }),
  });
const write = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));

beforeEach(() => closed.mockReset());

it('shows the terms as they are, refuses what is no price at its field, and saves in fen and seconds', async () => {
  const calls = answer();
  await renderScreen(<ServiceForm service={cardiology} onClose={closed} />);
  expect(screen.getByLabelText<HTMLInputElement>('Price (CNY)').value).toBe('30');
  write('Price (CNY)', '18,50');
  save();
  expect(screen.getByText('An amount like 18 or 18.50.')).toBeTruthy();
  expect(calls).toEqual([]);
  write('Price (CNY)', '18.50');
  fireEvent.click(screen.getByRole('switch'));
  save();
  await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  expect(calls[0]).toMatchObject({
    name: 'institution.updateService',
    input: { serviceId: id(20), nameZh: '心内科', priceMinor: 1_850, targetSeconds: 600, isOpen: false },
  });
});

it('asks where a new service belongs before anything else', async () => {
  const calls = answer();
  await renderScreen(<ServiceForm service={null} onClose={closed} />);
  save();
  expect(screen.getByText('Choose the institution.')).toBeTruthy();
  await screen.findByRole('option', { name: qingshan.en });
  write('Institution', id(10));
  save();
  expect(screen.getByText('A name is needed in both languages.')).toBeTruthy();
  write('Name in English', 'Neurology');
  write('Name in Chinese', '神经内科');
  write('Letter of the ticket', 'n');
  write('Department', id(11));
  save();
  await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  expect(calls.find(({ name }) => name === 'institution.createService')?.input).toMatchObject({
    institutionId: id(10),
    departmentId: id(11),
    role: 'DOCTOR',
    ticketPrefix: 'N',
    nameEn: 'Neurology',
  });
});
