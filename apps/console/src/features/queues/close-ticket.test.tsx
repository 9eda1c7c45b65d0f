import { Refused, stubProcedures } from '@openward/api/client/stubs';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { id } from '../../screen-test/people.ts';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { StaffProvider } from '../shell/staff.tsx';
import { CloseTicket } from './close-ticket.tsx';

const ticket = {
  ticketId: id(9),
  number: 'A 007',
  state: 'IN_CONSULTATION',
  triageLevel: 4,
  waitingSince: new Date('2026-11-23T04:00:00Z'),
  calledAt: new Date('2026-11-23T04:10:00Z'),
  clinician: null,
} as const;
const close = () => fireEvent.click(screen.getByRole('button', { name: /^Close it/ }));
const reason = (value: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value } });

it('says what becomes of a running consultation, wants a reason, and tells that the fee goes back', async () => {
  const calls = stubProcedures({ 'supervision.close': () => ({ refunded: true }) });
  await renderScreen(<CloseTicket ticket={ticket} onDone={() => undefined} />);
  expect(screen.getByText(/ends without a note/)).toBeTruthy();
  reason('no');
  close();
  expect(screen.getByText('Give a reason of at least 3 characters.')).toBeTruthy();
  expect(calls).toEqual([]);
  reason('clinician fell ill');
  close();
  expect(await screen.findByText('Closed. The patient is told, and the fee goes back.')).toBeTruthy();
  expect(calls).toEqual([{ name: 'supervision.close', input: { ticketId: id(9), reason: 'clinician fell ill' } }]);
});

it('asks for the second factor when it is not fresh, goes on with the reason given, and keeps it when one turns back', async () => {
  const names = { personId: id(1), name: '孙静', latinName: 'Sun Jing' };
  const calls = stubProcedures({
    'supervision.close': () => {
      throw new Refused('second-factor-required', 'SECOND_FACTOR_REQUIRED');
    },
  });
  await renderScreen(
    <StaffProvider me={{ ...names, locale: 'en', roles: [], permissions: [], secondFactorFresh: false }} demo={false}>
      <CloseTicket ticket={ticket} onDone={() => undefined} />
    </StaffProvider>,
  );
  reason('clinician fell ill');
  close();
  await screen.findByText('This needs the six digits from your authenticator app.');
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '123456' } });
  await waitFor(() =>
    expect(calls.map(({ input }) => input)).toEqual([
      { ticketId: id(9), reason: 'clinician fell ill' },
      { ticketId: id(9), reason: 'clinician fell ill', code: '123456' },
    ]),
  );
  fireEvent.click(await screen.findByRole('button', { name: /^Keep/ }));
  expect(await screen.findByDisplayValue('clinician fell ill')).toBeTruthy();
});

it('shows the refusal and keeps the reason', async () => {
  stubProcedures({
    'supervision.close': () => {
      throw new Refused('ticket-ended');
    },
  });
  await renderScreen(<CloseTicket ticket={{ ...ticket, state: 'WAITING' }} onDone={() => undefined} />);
  reason('left by phone');
  close();
  expect(await screen.findByText(/^This number is no longer open/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('left by phone');
});
