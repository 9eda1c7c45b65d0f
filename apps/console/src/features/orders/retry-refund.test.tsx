import { MantineProvider } from '@mantine/core';
import { retryRefundInput, type FailedRefund } from '@openward/domain/billing';
import type { StaffMe } from '@openward/domain/identity';
import { fireEvent, screen } from '@testing-library/react';
import superjson from 'superjson';
import { beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { ExportList } from '../export/index.ts';
import { StaffProvider } from '../shell/staff.tsx';
import { RetryRefund } from './retry-refund.tsx';

const id = '0199fa46-a77b-7000-8000-000000000001';
const refund: FailedRefund = {
  refundId: id,
  amountMinor: 3800,
  currency: 'CNY',
  reason: 'order-refused',
  createdAt: new Date('2026-11-23T04:00:00Z'),
  institutionName: { en: 'Haitang Pharmacy', zh: '海棠大药房' },
  recordNumber: 20431,
  subject: { kind: 'order', orderId: id, orderNumber: 77120 },
};
const names = { personId: id, name: '孙静', latinName: 'Sun Jing' };
const staff = (...permissions: string[]): StaffMe => ({
  ...names,
  locale: 'en',
  roles: [],
  permissions,
  secondFactorFresh: false,
});
const show = (me: StaffMe, locale?: 'zh-CN') =>
  renderScreen(
    <StaffProvider me={me} demo={false}>
      <RetryRefund refund={refund} name="O-77120" onOrder={() => {}} onClose={() => {}} />
    </StaffProvider>,
    locale,
  );

/** Codes the server was given; without one it asks for it. */
const codes: (string | undefined)[] = [];
const refusal = {
  error: {
    json: {
      message: 'second-factor-required',
      code: -32_000,
      data: { code: 'SECOND_FACTOR_REQUIRED', key: 'second-factor-required', details: {}, fields: {} },
    },
  },
};

beforeEach(() => {
  codes.length = 0;
  const batch = z.record(z.string(), z.object({ json: retryRefundInput.partial({ refundId: true }) }));
  vi.stubGlobal('fetch', (url: unknown, init: RequestInit) => {
    const { 0: call } = batch.parse(JSON.parse(z.string().parse(init.body)));
    codes.push(call?.json.code);
    if (!call?.json.code) return Promise.resolve(Response.json([refusal], { status: 428 }));
    const answer = String(url).includes('openExport')
      ? { open: true }
      : { refundId: id, amountMinor: 3800, currency: 'CNY' };
    return Promise.resolve(Response.json([{ result: { data: superjson.serialize(answer) } }]));
  });
});
const giveCode = async () => fireEvent.change(await screen.findByRole('textbox'), { target: { value: '123456' } });

it('asks for the second factor, then asks the provider once more and says what happens next', async () => {
  await show(staff('refund.read', 'refund.retry'));
  fireEvent.click(screen.getByRole('button', { name: 'Ask again' }));
  expect(await screen.findByText('A refund needs the six digits from your authenticator app.')).toBeTruthy();
  await giveCode();
  expect(await screen.findByText('Asked again: ¥38')).toBeTruthy();
  expect(codes).toEqual([undefined, '123456']);
});

it('whoever may only look is told who acts', async () => {
  await show(staff('refund.read'), 'zh-CN');
  expect(screen.getByText('由机构管理员再次申请。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '再次申请' })).toBeNull();
});

it('a list leaves as the file of what is shown, once the second factor is given', async () => {
  const fetched: string[] = [];
  await renderScreen(
    <MantineProvider>
      <StaffProvider me={staff('export.open')} demo={false}>
        <ExportList
          list="orders"
          question={{ number: '77', state: 'PAID', other: undefined }}
          fetchFile={(address) => fetched.push(address)}
        />
      </StaffProvider>
    </MantineProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Export CSV' }));
  await giveCode();
  await vi.waitFor(() => expect(fetched).toEqual(['/api/exports/orders?number=77&state=PAID']));
});
