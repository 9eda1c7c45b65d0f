import type { PatientMe } from '@openward/domain/identity';
import type { AddressBookEntry, OrderQuote } from '@openward/domain/pharmacy';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import superjson from 'superjson';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { CheckoutForm } from './checkout-form.tsx';
import { CheckoutRefused } from './checkout-refused.tsx';
import { home, sampleQuote } from './sample.ts';

const push = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

const me: PatientMe = {
  personId: '0199fa46-a77b-7000-8000-000000000002',
  name: '徐大民',
  latinName: 'Xu Damin',
  locale: 'en',
  sex: 'MALE',
  birthDate: new Date('1964-05-09'),
  profileComplete: true,
  contactMasked: null,
  family: [],
  sessions: 1,
};
const book: AddressBookEntry[] = [{ id: '0199fa46-a77b-7000-8000-000000000020', isDefault: true, address: home }];
const paymentId = '0199fa46-a77b-7000-8000-000000000013';

interface Shown {
  readonly quote?: OrderQuote;
  readonly addresses?: AddressBookEntry[];
  readonly onLookAgain?: () => void;
  readonly isFetching?: boolean;
}

const show = ({
  quote = sampleQuote,
  addresses = book,
  onLookAgain = () => undefined,
  isFetching = false,
}: Shown = {}) =>
  renderScreen(
    <CheckoutForm
      me={me}
      prescriptionId="0199fa46-a77b-7000-8000-000000000011"
      quote={quote}
      isFetching={isFetching}
      addresses={addresses}
      addressId={addresses[0]?.id ?? null}
      onAddress={() => undefined}
      onPatient={() => undefined}
      onLookAgain={onLookAgain}
    />,
  );
const order = () => fireEvent.click(screen.getByRole('button', { name: 'Order and pay' }));
const bodies: string[] = [];
const answering = (response: () => Response) =>
  vi.stubGlobal('fetch', async (_: string, init: { readonly body: string }) => {
    bodies.push(init.body);
    return response();
  });

beforeEach(() => {
  sessionStorage.clear();
  bodies.length = 0;
  push.mockClear();
  vi.stubGlobal('fetch', () => expect.unreachable('nothing to send'));
});

describe('checkout', () => {
  it('orders what is seen from the pharmacy that is chosen, and goes on to the payment', async () => {
    answering(() => Response.json([{ result: { data: superjson.serialize({ orderId: paymentId, paymentId }) } }]));
    await show();
    expect(screen.getByText(/¥31\.20/, { selector: 'strong' })).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: /Baicao/ }));
    expect(screen.getByText('Only 1 pack here')).toBeTruthy();
    order();
    await waitFor(() => expect(push).toHaveBeenCalledWith(`/pay/${paymentId}`));
    expect(bodies[0]).toContain('"unitPriceMinor":1180');
    expect(bodies[0]).toContain('"deliveryMinor":1200');
  });

  it('sends the same key again when the answer got lost, and another one for another pharmacy', async () => {
    answering(() => Response.error());
    await show();
    const keyOf = (body: string | undefined) => /"key":"([^"]+)"/.exec(body ?? '')?.[1];
    order();
    await waitFor(() => expect(bodies).toHaveLength(1));
    await waitFor(() => expect(screen.getByRole('alert')).toBeTruthy());
    order();
    await waitFor(() => expect(bodies).toHaveLength(2));
    fireEvent.click(screen.getByRole('radio', { name: /Baicao/ }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Order and pay' }).dataset['busy']).toBeUndefined());
    order();
    await waitFor(() => expect(bodies).toHaveLength(3));
    expect(keyOf(bodies[1])).toBe(keyOf(bodies[0]));
    expect(keyOf(bodies[2])).not.toBe(keyOf(bodies[0]));
  });

  it('says that prices are looked at again instead of ignoring a press', async () => {
    await show({ isFetching: true });
    expect(screen.queryByRole('button', { name: 'Order and pay' })).toBeNull();
    const button = screen.getByRole('button', { name: 'Checking prices…' });
    expect(button.getAttribute('aria-busy')).toBe('true');
    fireEvent.click(button);
    expect(bodies).toEqual([]);
  });

  it('says that it is ordering until the answer is there', async () => {
    let answer: (response: Response) => void = () => undefined;
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)));
    await show();
    order();
    expect((await screen.findByRole('button', { name: 'Ordering…' })).getAttribute('aria-busy')).toBe('true');
    answer(Response.json([{ result: { data: superjson.serialize({ orderId: paymentId, paymentId }) } }]));
    await waitFor(() => expect(push).toHaveBeenCalledWith(`/pay/${paymentId}`));
  });

  it('looks again when the server refuses, and says that nothing was charged', async () => {
    const data = { code: 'CONFLICT', key: 'out-of-stock', details: {}, fields: {} };
    answering(() => Response.json([{ error: { json: { message: '', code: -32_009, data } } }], { status: 409 }));
    const onLookAgain = vi.fn();
    await show({ onLookAgain });
    order();
    await waitFor(() => expect(onLookAgain).toHaveBeenCalledOnce());
    expect(screen.getByText(/Nothing was ordered or charged/)).toBeTruthy();
  });

  it('does not order without knowing where to', async () => {
    const offers = sampleQuote.offers.map((offer) => ({ ...offer, deliveryMinor: null, totalMinor: null }));
    await show({ addresses: [], quote: { ...sampleQuote, offers } });
    order();
    expect(screen.getByText('Say where to send it first.')).toBeTruthy();
  });

  it('says at each field of a new address what is missing, and keeps what was typed over a reload', async () => {
    const first = await show({ addresses: [] });
    fireEvent.change(screen.getByLabelText('Receiver'), { target: { value: '徐大民' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save the address' }));
    expect(screen.getByText('Choose the province.')).toBeTruthy();
    expect(screen.getByText(/eleven digits\.$/, { selector: '[id$="about"]' })).toBeTruthy();
    expect(screen.queryByText('Write who takes the parcel.')).toBeNull();
    first.unmount();
    await show({ addresses: [] });
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Receiver').value).toBe('徐大民'));
  });

  it('leads on when nobody has it', async () => {
    await show({ quote: { ...sampleQuote, offers: [] } });
    expect(screen.getByText('No pharmacy has this now')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Order and pay' })).toBeNull();
  });
});

it('offers to try again when the prices did not come', async () => {
  await renderScreen(
    <CheckoutRefused error={new Error('offline')} prescriptionId={null} retrying={false} onRetry={() => undefined} />,
  );
  expect(screen.getByText('Prices could not load')).toBeTruthy();
});
