import type { QueueNow } from '@openward/domain/supervision';
import { moveTicketInput } from '@openward/domain/supervision';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import superjson from 'superjson';
import { beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { MoveTicket } from './move-ticket.tsx';

const id = (n: number) => `0199fa46-a77b-7000-8000-00000000000${n}`;
const queue = (n: number, facts: Partial<QueueNow> = {}): QueueNow => ({
  serviceId: id(n),
  serviceName: { en: `Service ${n}`, zh: `服务 ${n}` },
  institutionId: id(0),
  institutionName: { en: 'Qingshan', zh: '青杉' },
  role: 'PHARMACIST',
  isOpen: true,
  waiting: 1,
  inConsultation: 0,
  longestWaitSeconds: 60,
  targetSeconds: 600,
  cliniciansOnDuty: 1,
  held: 0,
  capacity: 5,
  ...facts,
});
const ticket = {
  ticketId: id(9),
  number: 'A 007',
  state: 'WAITING',
  triageLevel: 4,
  waitingSince: new Date('2026-11-23T04:00:00Z'),
  calledAt: null,
  clinician: null,
} as const;
const sent: z.output<typeof moveTicketInput>[] = [];
const done = vi.fn<() => void>();
let rows: QueueNow[] = [];

beforeEach(() => {
  sent.length = 0;
  done.mockReset();
  rows = [queue(1), queue(2), queue(3, { isOpen: false }), queue(4, { institutionId: id(8) })];
  vi.stubGlobal('fetch', (url: unknown, init?: RequestInit) => {
    if (!String(url).includes('supervision.move')) {
      const data = superjson.serialize({ rows, asOf: new Date() });
      return Promise.resolve(Response.json([{ result: { data } }]));
    }
    const { 0: call } = z
      .record(z.string(), z.object({ json: z.unknown() }))
      .parse(JSON.parse(z.string().parse(init?.body)));
    sent.push(moveTicketInput.parse(call?.json));
    const data = superjson.serialize({ number: 'B 012', refundedMinor: 1400, currency: 'CNY' });
    return Promise.resolve(Response.json([{ result: { data } }]));
  });
});

it('offers the open services of the institution alone, and asks where and why before it moves', async () => {
  await renderScreen(<MoveTicket ticket={ticket} from={queue(1)} onDone={done} />);
  const to = await screen.findByLabelText<HTMLSelectElement>('To');
  await screen.findByRole('option', { name: 'Service 2' });
  expect([...to.options].map(({ text }) => text)).toEqual(['Choose a service', 'Service 2']);
  const move = screen.getByRole('button', { name: /^Move it/ });
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'nobody on duty' } });
  fireEvent.click(move);
  expect(screen.getByText('Choose where it goes')).toBeTruthy();
  expect(sent).toEqual([]);
  fireEvent.change(to, { target: { value: id(2) } });
  fireEvent.click(move);
  expect(await screen.findByText(/number B\s012 there\. The patient is told, and ¥14 goes back/)).toBeTruthy();
  expect(sent).toEqual([{ ticketId: id(9), toServiceId: id(2), reason: 'nobody on duty' }]);
});

it('says that there is nowhere to move to', async () => {
  rows = [queue(1)];
  await renderScreen(<MoveTicket ticket={ticket} from={queue(1)} onDone={done} />, 'zh-CN');
  fireEvent.click(await screen.findByRole('button', { name: '不转移' }));
  await waitFor(() => expect(done).toHaveBeenCalledOnce());
});
