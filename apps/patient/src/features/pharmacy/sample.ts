import type { OrderQuote, OrderView } from '@openward/domain/pharmacy';

const id = (n: number) => `0199fa46-a77b-7000-8000-${String(n).padStart(12, '0')}`;
const at = new Date('2026-11-24T02:00:00Z');

const metformin = {
  id: id(1),
  name: { en: 'Metformin', zh: '二甲双胍' },
  form: 'tablet',
  strength: '500 mg',
  packUnits: 60,
  packUnit: 'tablet',
};
export const home = {
  recipient: '徐大民',
  phone: '+8619900000271',
  province: 'Zhejiang',
  city: 'Hangzhou',
  district: '演示区',
  street: '青杉路 26 号',
};
const haitang = { en: 'Haitang Pharmacy', zh: '海棠大药房' };

export const sampleQuote: OrderQuote = {
  patient: { personId: id(2), name: '徐大民', latinName: 'Xu Damin' },
  wanted: [{ medicine: metformin, prescriptionLineId: id(3), quantity: 2 }],
  offers: [
    {
      pharmacyId: id(4),
      name: haitang,
      kind: 'PHARMACY',
      province: 'Zhejiang',
      city: 'Hangzhou',
      lines: [{ medicineId: id(1), prescriptionLineId: id(3), quantity: 2, unitPriceMinor: 1_260 }],
      isComplete: true,
      itemsMinor: 2_520,
      deliveryMinor: 600,
      totalMinor: 3_120,
    },
    {
      pharmacyId: id(5),
      name: { en: 'Baicao Pharmacy', zh: '百草里药房' },
      kind: 'PHARMACY',
      province: 'Sichuan',
      city: 'Chengdu',
      lines: [{ medicineId: id(1), prescriptionLineId: id(3), quantity: 1, unitPriceMinor: 1_180 }],
      isComplete: false,
      itemsMinor: 1_180,
      deliveryMinor: 1_200,
      totalMinor: 2_380,
    },
  ],
  currency: 'CNY',
  validUntil: new Date('2026-11-26T02:36:00Z'),
  asOf: at,
};

const future = { status: 'future', at: null, actorName: null, actorLatinName: null } as const;

export const sampleOrder: OrderView = {
  id: id(10),
  number: 77_120,
  state: 'PLACED',
  placedAt: at,
  expiresAt: new Date('2026-11-24T02:30:00Z'),
  pharmacyName: haitang,
  patientName: '徐大民',
  patientLatinName: 'Xu Damin',
  medicines: [{ name: metformin.name, strength: '500 mg', quantity: 2 }],
  totalMinor: 3_120,
  currency: 'CNY',
  prescriptionId: id(11),
  journeyId: null,
  pharmacy: { id: id(4), name: haitang, licenceNumber: 'DEMO-INS-0007', city: 'Hangzhou' },
  lines: [{ id: id(12), medicine: metformin, quantity: 2, unitPriceMinor: 1_260 }],
  itemsMinor: 2_520,
  deliveryMinor: 600,
  address: home,
  steps: [
    { key: 'placed', status: 'done', at, actorName: '徐大民', actorLatinName: 'Xu Damin' },
    { ...future, key: 'paid', status: 'current' },
    { ...future, key: 'picked' },
    { ...future, key: 'checked' },
    { ...future, key: 'shipped' },
    { ...future, key: 'delivered' },
  ],
  parcels: [],
  payment: { paymentId: id(13), state: 'PENDING', refundedMinor: 0, refundAskedMinor: 0 },
  endReason: null,
  mayCancel: true,
  mayReceive: false,
  asOf: at,
};

/** The order with its parcel on the way. */
export const shippedOrder: OrderView = {
  ...sampleOrder,
  state: 'SHIPPED',
  expiresAt: null,
  mayCancel: false,
  mayReceive: true,
  payment: { paymentId: id(13), state: 'CAPTURED', refundedMinor: 0, refundAskedMinor: 0 },
  parcels: [
    {
      id: id(14),
      carrier: 'demo-courier',
      trackingNumber: 'DEMO0000000001',
      receiverCode: '4081',
      events: [{ id: id(15), kind: 'IN_TRANSIT', place: '杭州', occurredAt: at }],
    },
  ],
};
