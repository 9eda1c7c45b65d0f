import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import superjson from 'superjson';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { OrderNow } from './order-now.tsx';
import { OrderScreen } from './order-screen.tsx';
import { OrderProblem } from './order-problem.tsx';
import { OrderWay } from './order-way.tsx';
import { ConfirmReceived } from './confirm-received.tsx';
import { CancelOrder } from './cancel-order.tsx';
import { ParcelTrack } from './parcel-track.tsx';
import { ReceiptScreen } from './receipt-screen.tsx';
import { sampleOrder, shippedOrder } from './sample.ts';

beforeEach(() => {
  vi.stubGlobal('fetch', () => expect.unreachable('nothing to ask'));
});

describe('an order', () => {
  it('that is unpaid says until when, and leads to the payment', async () => {
    await renderScreen(<OrderNow order={sampleOrder} />);
    expect(screen.getByText(/Next: you pay, by/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Pay now' }).getAttribute('href')).toBe(
      `/pay/${sampleOrder.payment?.paymentId}`,
    );
  });

  it('on its way shows the delivery code, readable digit by digit', async () => {
    await renderScreen(<OrderNow order={shippedOrder} />);
    expect(screen.getByLabelText('4 0 8 1')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Pay now' })).toBeNull();
  });

  it('that was refused says why and what happens with the money', async () => {
    const refused = {
      ...shippedOrder,
      state: 'CANCELLED' as const,
      endReason: 'out-of-stock: last pack broken',
      payment: { paymentId: 'p', state: 'CAPTURED' as const, refundedMinor: 0, refundAskedMinor: 3_120 },
    };
    await renderScreen(<OrderNow order={refused} />);
    expect(screen.getByText(/no longer had it in stock\. ¥31\.20 goes back/)).toBeTruthy();
    expect(screen.queryByText(/last pack broken/)).toBeNull();
  });

  it.each(['en', 'zh-CN'] as const)('names for every step who acts, in %s', async (locale) => {
    await renderScreen(<OrderWay order={sampleOrder} />, locale);
    const steps = screen.getAllByRole('listitem');
    expect(steps).toHaveLength(6);
    for (const step of steps) expect(within(step).getAllByText(/\S/).length).toBeGreaterThan(1);
    expect(steps[1]?.getAttribute('aria-current')).toBe('step');
  });

  it('tracks its parcel', async () => {
    const [parcel] = shippedOrder.parcels;
    if (!parcel) throw new Error('the sample has a parcel');
    await renderScreen(<ParcelTrack parcel={parcel} />);
    expect(screen.getByText('In transit')).toBeTruthy();
    expect(screen.getByText('Demonstration courier')).toBeTruthy();
  });

  it('tells who to turn to when something is wrong', async () => {
    await renderScreen(<OrderProblem order={shippedOrder} />);
    fireEvent.click(screen.getByRole('button', { name: 'Something is wrong' }));
    expect(screen.getByRole('link', { name: 'Talk to a pharmacist' }).getAttribute('href')).toBe('/care');
    expect(screen.getByText(/Haitang Pharmacy answers for what it sent/)).toBeTruthy();
  });

  it('has a receipt with the licence of who sold it', async () => {
    await renderScreen(<ReceiptScreen order={shippedOrder} />);
    expect(screen.getByText('DEMO-INS-0007')).toBeTruthy();
    expect(screen.getByRole('table').textContent).toContain('¥25.20');
  });
});

describe('receiving', () => {
  it('asks once more, tells the server, and looks at the order again', async () => {
    const bodies: string[] = [];
    vi.stubGlobal('fetch', async (url: string, init: { readonly body: string }) => {
      bodies.push(`${url} ${init.body}`);
      return Response.json([{ result: { data: superjson.serialize({ state: 'DELIVERED' }) } }]);
    });
    await renderScreen(<ConfirmReceived order={shippedOrder} />);
    fireEvent.click(screen.getByRole('button', { name: 'I have received it' }));
    expect(bodies).toEqual([]);
    expect(screen.getByText(/Haitang Pharmacy still answers for it/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^I have received it/ }));
    await waitFor(() => expect(bodies[0]).toContain('pharmacy.confirmReceived'));
    expect(bodies[0]).toContain(shippedOrder.id);
  });

  it('can be put off, and nothing is told', async () => {
    await renderScreen(<ConfirmReceived order={shippedOrder} />);
    fireEvent.click(screen.getByRole('button', { name: 'I have received it' }));
    fireEvent.click(screen.getByRole('button', { name: /^Not yet/ }));
    expect(screen.getByRole('button', { name: 'I have received it' })).toBeTruthy();
  });

  it('shows a refusal where it was asked', async () => {
    const data = { code: 'CONFLICT', key: 'parcel-not-on-its-way', details: {}, fields: {} };
    vi.stubGlobal('fetch', async () =>
      Response.json([{ error: { json: { message: '', code: -32_009, data } } }], { status: 409 }),
    );
    await renderScreen(<ConfirmReceived order={shippedOrder} />);
    fireEvent.click(screen.getByRole('button', { name: 'I have received it' }));
    fireEvent.click(screen.getByRole('button', { name: /^I have received it/ }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/not on its way/);
  });

  it('is offered while the parcel is on its way, and not for an order without one', async () => {
    await renderScreen(<OrderScreen order={shippedOrder} />);
    expect(screen.getByRole('button', { name: 'I have received it' })).toBeTruthy();
    cleanup();
    await renderScreen(<OrderScreen order={sampleOrder} />);
    expect(screen.queryByRole('button', { name: 'I have received it' })).toBeNull();
  });
});

describe('cancelling', () => {
  it('asks once more and tells that nothing was charged', async () => {
    await renderScreen(<CancelOrder order={sampleOrder} />);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel the order' }));
    expect(screen.getByText(/Nothing was charged/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Keep the order/ }));
    expect(screen.queryByText(/Nothing was charged/)).toBeNull();
  });

  it('of a paid order names what goes back, and shows a refusal where it was asked', async () => {
    const data = { code: 'CONFLICT', key: 'order-not-cancellable', details: {}, fields: {} };
    vi.stubGlobal('fetch', async () =>
      Response.json([{ error: { json: { message: '', code: -32_009, data } } }], { status: 409 }),
    );
    await renderScreen(<CancelOrder order={{ ...shippedOrder, state: 'PAID', mayCancel: true }} />);
    fireEvent.click(screen.getByRole('button', { name: 'Cancel the order' }));
    expect(screen.getByText(/¥31\.20 goes back/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /Cancel the order/ }));
    await waitFor(() => expect(screen.getByText(/can no longer be cancelled/)).toBeTruthy());
  });
});
