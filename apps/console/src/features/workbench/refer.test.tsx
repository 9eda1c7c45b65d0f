import { fireEvent, screen, waitFor } from '@testing-library/react';
import { stubProcedures } from '@openward/api/client/stubs';
import { beforeEach, expect, it, vi } from 'vitest';
import { id, qingshan, room } from '../../screen-test/people.ts';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { Refer } from './refer.tsx';

const service = (n: number, en: string, zh: string, priceMinor: number) => ({
  id: id(n),
  name: { en, zh },
  institutionName: qingshan,
  role: 'DOCTOR',
  priceMinor,
  currency: 'CNY',
  cliniciansOnDuty: n === 21 ? 0 : 2,
});
const services = [service(20, 'Nutrition', '营养科', 0), service(21, 'Dermatology', '皮肤科', 3_000)];
const closed = vi.fn<() => void>();
const answer = () =>
  stubProcedures({
    'referral.services': (input) => {
      const { search } = input as { search: string };
      return { services: services.filter(({ name }) => name.en.toLowerCase().includes(search.toLowerCase())) };
    },
    'referral.make': () => ({ referralId: id(30) }),
  });
const send = () => fireEvent.click(screen.getByRole('button', { name: 'Send the card' }));

beforeEach(() => closed.mockReset());

it('names price and who is on duty, and asks which service and why before the patient gets a card', async () => {
  const calls = answer();
  await renderScreen(<Refer room={room} onClose={closed} />);
  expect(await screen.findByText(/Qingshan.*¥30.*nobody on duty/)).toBeTruthy();
  expect(screen.getByText(/Qingshan.*Free.*2 on duty/)).toBeTruthy();
  send();
  expect(screen.getByText('Choose a service.')).toBeTruthy();
  expect(screen.getByText('Say why, in a few words.')).toBeTruthy();
  expect(calls.filter(({ name }) => name === 'referral.make')).toEqual([]);
  fireEvent.click(screen.getByRole('radio', { name: /Nutrition/ }));
  fireEvent.change(screen.getByLabelText('Reason'), { target: { value: ' Weight and salt ' } });
  send();
  await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  expect(calls.find(({ name }) => name === 'referral.make')?.input).toMatchObject({
    consultationId: room.consultation.id,
    serviceId: id(20),
    reason: 'Weight and salt',
  });
});

it('says when no service has such a name', async () => {
  answer();
  await renderScreen(<Refer room={room} onClose={closed} />, 'zh-CN');
  expect(await screen.findByText('皮肤科')).toBeTruthy();
  fireEvent.change(screen.getByRole('textbox', { name: '查找服务' }), { target: { value: 'zz' } });
  expect(await screen.findByText('没有符合的服务。')).toBeTruthy();
  expect(screen.queryByText('皮肤科')).toBeNull();
});
