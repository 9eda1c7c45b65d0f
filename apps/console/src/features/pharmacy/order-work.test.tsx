import { Refused, stubProcedures } from '@openward/api/client/stubs';
import type { DispensingView } from '@openward/domain/pharmacy';
import type { Role } from '@openward/domain/access';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { id, qingshan, staffAs } from '../../screen-test/people.ts';
import { renderScreen } from '../../screen-test/render-screen.tsx';
import { StaffProvider } from '../shell/staff.tsx';
import { OrderWork } from './order-work.tsx';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => undefined }) }));

const code = '81260719403844275513';
const picker = { personId: id(40), name: '傅晓梅', latinName: 'Fu Xiaomei' };
const pack = (n: number) => ({
  id: id(n),
  traceCode: `${code.slice(0, -2)}${n}`,
  scannedAt: new Date('2026-11-23T06:40:00Z'),
  scannedByPersonId: picker.personId,
});
const order: DispensingView = {
  orderId: id(30),
  number: 77_120,
  state: 'PICKING',
  placedAt: new Date('2026-11-23T06:30:00Z'),
  pharmacyName: qingshan,
  patient: {
    personId: id(2),
    name: '赵桂兰',
    latinName: 'Zhao Guilan',
    sex: 'FEMALE',
    birthDate: new Date('1964-05-09'),
    locale: 'en',
    allergies: [],
    isReaders: false,
  },
  prescription: null,
  lines: [
    {
      id: id(31),
      position: 1,
      medicine: {
        name: { en: 'Calcium carbonate', zh: '碳酸钙' },
        strength: '600 mg',
        form: 'tablet',
        packUnits: 60,
        packUnit: 'tablet',
        class: 'OTC',
      },
      quantity: 2,
      prescribed: false,
      dosage: null,
      days: null,
      packs: [pack(51)],
    },
  ],
  alerts: [],
  picker,
  checker: null,
  steps: [],
  parcels: [],
  address: {
    recipient: '赵桂兰',
    phone: '13800138000',
    province: '云南',
    city: '昆明',
    district: '五华区',
    street: '翠湖路 1 号',
  },
  emergency: { ambulance: '120', crisisLine: null },
  courier: { books: true, isDemo: true },
};

let now = order;
const show = (role: Role) =>
  renderScreen(
    <StaffProvider me={staffAs(role)} demo={false}>
      <OrderWork orderId={order.orderId} wide={false} rows={[]} />
    </StaffProvider>,
  );
const field = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Scan or type a trace code' });
const type = async (value: string) => fireEvent.change(await field(), { target: { value } });

beforeEach(() => {
  now = order;
});

describe('picking', () => {
  const answered = (scan: () => unknown) =>
    stubProcedures({
      'pharmacy.dispensing': () => now,
      'pharmacy.scan': scan,
    });

  it('takes digits alone, counts them, and sends the code when it is whole', async () => {
    const calls = answered(() => {
      now = { ...order, lines: order.lines.map((line) => ({ ...line, packs: [pack(51), pack(52)] })) };
      return { outcome: 'added', lineId: id(31), left: 0 };
    });
    await show('DISPENSER');
    await type('8126 0719x');
    expect((await field()).value.replace(/\s/g, '')).toBe('81260719');
    expect(screen.getByText('8 of 20')).toBeTruthy();
    fireEvent.keyDown(await field(), { key: 'Enter' });
    expect(screen.getByText('A trace code has 20 digits. Nothing was added.')).toBeTruthy();
    expect(calls.some(({ name }) => name === 'pharmacy.scan')).toBe(false);
    await type(code);
    expect(await screen.findByText('All packs are scanned')).toBeTruthy();
    expect(calls.filter(({ name }) => name === 'pharmacy.scan').map(({ input }) => input)).toEqual([
      { orderId: order.orderId, lineId: id(31), traceCode: code },
    ]);
  });

  it('rule 10: a code that stands here already adds nothing, and says so', async () => {
    answered(() => ({ outcome: 'already-here' }));
    await show('DISPENSER');
    await type(code);
    expect(await screen.findByText('Already in this order. Nothing was added.')).toBeTruthy();
    expect(screen.getByText('1 pack to go')).toBeTruthy();
  });

  it('shows a refused scan in words, and passes nothing on while packs are missing', async () => {
    answered(() => {
      throw new Refused('forbidden', 'FORBIDDEN');
    });
    await show('DISPENSER');
    await type(code);
    expect(await screen.findByText(/^Your role does not include this/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Pass to checker/ }));
    expect(screen.getByText('1 pack is not scanned yet.')).toBeTruthy();
  });
});

it('the pharmacist who checks confirms every point before the check is sent', async () => {
  now = { ...order, lines: order.lines.map((line) => ({ ...line, packs: [pack(51), pack(52)] })) };
  const calls = stubProcedures({
    'pharmacy.dispensing': () => now,
    'pharmacy.check': () => ({ state: 'CHECKED' }),
  });
  await show('PHARMACIST');
  const check = await screen.findByRole('button', { name: /^Confirm the check/ });
  const points = screen.getAllByRole('checkbox');
  for (const point of points.slice(1)) fireEvent.click(point);
  fireEvent.click(check);
  expect(screen.getByText('1 point is not confirmed.')).toBeTruthy();
  expect(calls.some(({ name }) => name === 'pharmacy.check')).toBe(false);
  fireEvent.click(points[0] ?? check);
  fireEvent.click(check);
  await waitFor(() => expect(calls.some(({ name }) => name === 'pharmacy.check')).toBe(true));
  expect(calls.find(({ name }) => name === 'pharmacy.check')?.input).toMatchObject({ orderId: order.orderId });
});
