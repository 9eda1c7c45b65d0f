import { refundReasons, type PaymentView } from '@openward/domain/billing';
import { fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { PayScreen, PaymentsScreen, ReceiptScreen } from './index.ts';

const replaced = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ replace: replaced }), usePathname: () => '/pay' }));

const id = (n: number) => `0199fa46-a77b-7000-8000-00000000000${n}`;
const payment: PaymentView = {
  paymentId: id(1),
  state: 'PENDING',
  amountMinor: 1900,
  refundedMinor: 0,
  currency: 'CNY',
  createdAt: new Date('2026-11-24T01:00:00Z'),
  capturedAt: null,
  started: false,
  isDemo: true,
  providerRef: null,
  patientName: '林晓帆',
  patientLatinName: 'Lin Xiaofan',
  institutionName: { en: 'Qingshan Hospital', zh: '青山医院' },
  zone: 'Asia/Shanghai',
  subject: {
    kind: 'consultation',
    serviceName: { en: 'Cardiology', zh: '心内科' },
    serviceId: id(2),
    journeyId: id(3),
    ticketId: null,
  },
  payBy: new Date('2026-11-24T01:30:00Z'),
  successorId: null,
  refunds: [],
};
const captured = { state: 'CAPTURED', capturedAt: new Date('2026-11-24T01:05:00Z'), payBy: null } as const;
const refund = {
  refundId: id(5),
  amountMinor: 1900,
  reason: 'left',
  state: 'REQUESTED',
  createdAt: new Date('2026-11-24T02:00:00Z'),
  doneAt: null,
} as const;

beforeEach(() => {
  replaced.mockReset();
  // Nothing comes from outside: the page shows what it was given.
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
});

describe('paying', () => {
  it('says the price, what happens next, and that the demo moves no money', async () => {
    await renderScreen(<PayScreen payment={payment} />);
    expect(screen.getByRole('button', { name: 'Pay ¥19' })).toBeTruthy();
    expect(screen.getByText('You get your number')).toBeTruthy();
    expect(screen.getByText('Demo: no money moves')).toBeTruthy();
  });
  it('back from the provider it waits, and leads back to the provider’s page', async () => {
    await renderScreen(<PayScreen payment={{ ...payment, started: true }} />);
    expect(screen.getByRole('status').textContent).toContain('Waiting for the provider to confirm');
    expect(screen.getByRole('button', { name: 'Back to the payment page' })).toBeTruthy();
  });
  it('asks once more before giving up', async () => {
    await renderScreen(<PayScreen payment={payment} />);
    fireEvent.click(screen.getByRole('button', { name: 'I no longer want this' }));
    expect(screen.getByRole('region', { name: 'Give this up?' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Keep it/ }));
    expect(screen.queryByRole('region', { name: 'Give this up?' })).toBeNull();
  });
  it('after a failure says what was kept, and tries again', async () => {
    await renderScreen(<PayScreen payment={{ ...payment, state: 'FAILED' }} />);
    expect(screen.getByRole('alert').textContent).toMatch(/did not go through.*what you wrote is kept/s);
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
  it('a failed one leads to the payment in its place, an ended one to a new beginning', async () => {
    const { unmount } = await renderScreen(
      <PayScreen payment={{ ...payment, state: 'FAILED', payBy: null, successorId: id(4) }} />,
    );
    expect(replaced).toHaveBeenCalledWith(`/pay/${id(4)}`);
    unmount();
    await renderScreen(<PayScreen payment={{ ...payment, state: 'FAILED', payBy: null }} />);
    expect(screen.getByRole('link', { name: 'Ask again' }).getAttribute('href')).toBe(`/care/${id(2)}`);
  });
  it('paid leads to the waiting room, or to the order, and whoever opens it later stays', async () => {
    const subject = { ...payment.subject, ticketId: id(6) } as PaymentView['subject'];
    const { unmount } = await renderScreen(<PayScreen payment={{ ...payment, ...captured, subject }} />);
    expect(screen.getByRole('link', { name: 'Open the waiting room' }).getAttribute('href')).toBe(
      `/waiting-room/${id(6)}`,
    );
    expect(replaced).not.toHaveBeenCalled();
    unmount();
    const order = {
      kind: 'order',
      orderId: id(7),
      orderNumber: 1042,
      journeyId: null,
      itemsMinor: 1300,
      deliveryMinor: 600,
    } as const;
    await renderScreen(<PayScreen payment={{ ...payment, ...captured, subject: order }} />);
    expect(screen.getByRole('link', { name: 'Follow the order' }).getAttribute('href')).toBe(`/orders/${id(7)}`);
    expect(screen.getByText('¥13')).toBeTruthy();
  });
  it('money on its way back is said, and no waiting room is offered', async () => {
    await renderScreen(<PayScreen payment={{ ...payment, ...captured, refunds: [refund] }} />);
    expect(screen.getByRole('status').textContent).toContain('¥19 is on its way back');
    expect(screen.getByText('You left before the consultation')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Open the waiting room' })).toBeNull();
  });
});

describe('payments and receipts', () => {
  it.each(['en', 'zh-CN'] as const)('has words in %s for every reason and state of a refund', async (locale) => {
    const refunds = refundReasons.flatMap((reason, index) =>
      (['REQUESTED', 'DONE', 'FAILED'] as const).map((state) => ({
        ...refund,
        refundId: `${reason} ${index} ${state}`,
        reason,
        state,
      })),
    );
    await renderScreen(<ReceiptScreen payment={{ ...payment, ...captured, refunds }} />, locale);
    expect(screen.getAllByRole('listitem')).toHaveLength(refunds.length);
  });
  it('an open one leads to paying, a paid one to its receipt; none leads on', async () => {
    const paid = { ...payment, ...captured, paymentId: id(8) };
    const { unmount } = await renderScreen(<PaymentsScreen payments={[payment, paid]} />);
    const links = screen.getAllByRole('link', { name: /Cardiology/ }).map((link) => link.getAttribute('href'));
    expect(links).toEqual([`/pay/${id(1)}`, `/me/payments/${id(8)}`]);
    unmount();
    await renderScreen(<PaymentsScreen payments={[]} />);
    expect(screen.getByText('Nothing paid yet')).toBeTruthy();
  });
  it('a receipt says what remains after money came back, in both languages', async () => {
    const partly: PaymentView = { ...payment, ...captured, state: 'PARTLY_REFUNDED', refundedMinor: 900 };
    const { unmount } = await renderScreen(<ReceiptScreen payment={partly} />);
    expect(screen.getByText('¥10')).toBeTruthy();
    unmount();
    await renderScreen(<ReceiptScreen payment={partly} />, 'zh-CN');
    expect(screen.getByText('实付')).toBeTruthy();
  });
});
