import type { CourierNotice, ParcelEventKind } from '@openward/domain/pharmacy';
import { createTestDatabase } from '@openward/testing/database';
import {
  checkedOrder,
  openStaffedPharmacy,
  shippedOrder,
  signedInPatient,
  type ShippedOrder,
} from '@openward/testing/factories';
import { fakeCourier, refusalOf, testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { expirePrescriptions } from '../prescribing/index.ts';
import {
  bookParcel,
  callBackParcel,
  confirmReceived,
  enterParcelEvent,
  instructCourier,
  receiveCourierNotice,
  redeliverParcel,
  sealedColumns,
  shipOrder,
  viewDispensing,
} from './index.ts';

const courier = fakeCourier();
const services = testServices(await createTestDatabase(), { courier });
const { prisma } = services.db;
const pharmacy = await openStaffedPharmacy(services);
const other = await openStaffedPharmacy(services);
const dispenser = pharmacy.dispenser.actor;

const stateOf = async (id: string) => (await prisma.order.findUniqueOrThrow({ where: { id } })).state;
const codeOf = async (parcelId: string) => {
  const parcel = await prisma.parcel.findUniqueOrThrow({ where: { id: parcelId } });
  return services.vault.open(parcel.receiverCodeSealed, parcelId, sealedColumns.receiverCode);
};
const shippedAt = new Date('2026-11-23T04:00:00Z').getTime();

/** The nth thing that happened to the parcel. */
async function notice(
  { parcelId, trackingNumber }: ShippedOrder,
  kind: ParcelEventKind,
  place = 0,
): Promise<CourierNotice> {
  return {
    noticeId: `${kind}:${place}`,
    trackingNumber,
    kind,
    place: 'Hangzhou',
    occurredAt: new Date(shippedAt + place * 60_000),
    receiver: kind === 'DELIVERED' ? { code: await codeOf(parcelId) } : null,
  };
}
const tell = async (order: ShippedOrder, kind: ParcelEventKind, place: number) =>
  receiveCourierNotice(services, await notice(order, kind, place));

describe('shipping', () => {
  it('takes the packs from the stock, makes a parcel with a code, books the courier, tells the patient', async () => {
    const { orderId, medicineId, patient } = await checkedOrder(services, pharmacy, { packs: 2 });
    const phone = { phoneSealed: Buffer.from('x'), phoneIndex: services.vault.index(patient.personId) };
    await prisma.person.update({ where: { id: patient.personId }, data: phone });
    expect(await shipOrder(services, dispenser, { orderId, byHand: null })).toEqual({ state: 'SHIPPED' });
    expect(await shipOrder(services, dispenser, { orderId, byHand: null })).toEqual({ state: 'SHIPPED' });
    expect(await prisma.stockItem.findFirstOrThrow({ where: { medicineId } })).toMatchObject({
      onHand: 5,
      reserved: 0,
    });
    const [parcel, ...more] = await prisma.parcel.findMany({ where: { orderId } });
    if (!parcel) throw new Error('no parcel');
    expect(more).toEqual([]);
    expect(await codeOf(parcel.id)).toMatch(/^\d{4}$/);
    await bookParcel(services, parcel.id);
    await bookParcel(services, parcel.id);
    expect(courier.bookings.get(parcel.trackingNumber)).toMatchObject({ to: { city: 'Hangzhou' } });
    const topics = await prisma.outboxEvent.findMany({ where: { topic: 'courier.book' } });
    expect(topics.map(({ payload }) => payload)).toContainEqual({ parcelId: parcel.id });
    const sent = await prisma.notification.findMany({ where: { personId: patient.personId } });
    expect(sent.map(({ template }) => template)).toEqual(['parcel-shipped']);
  });
  it('waits for the check', async () => {
    const { orderId } = await checkedOrder(services, pharmacy);
    expect(await refusalOf(shipOrder(services, other.dispenser.actor, { orderId, byHand: null }))).toBe('not-found');
    expect(await refusalOf(shipOrder(services, pharmacy.pharmacist.actor, { orderId, byHand: null }))).toBe(
      'forbidden',
    );
    await prisma.order.update({ where: { id: orderId }, data: { state: 'PICKING' } });
    expect(await refusalOf(shipOrder(services, dispenser, { orderId, byHand: null }))).toBe('conflict');
  });
});

describe('what the courier tells', () => {
  it('moves the order, is audited, and reaches the patient', async () => {
    const order = await shippedOrder(services, pharmacy);
    for (const [place, kind] of (['HANDED_OVER', 'IN_TRANSIT', 'OUT_FOR_DELIVERY'] as const).entries()) {
      expect(await tell(order, kind, place)).toEqual({ isNews: true });
    }
    expect(await stateOf(order.orderId)).toBe('SHIPPED');
    await tell(order, 'DELIVERED', 3);
    const ended = await prisma.order.findUniqueOrThrow({ where: { id: order.orderId } });
    expect(ended).toMatchObject({ state: 'DELIVERED', endedAt: expect.any(Date) });
    expect(await prisma.auditEvent.count({ where: { entityId: order.orderId, action: 'order.parcel' } })).toBe(4);
    expect((await prisma.journey.findUniqueOrThrow({ where: { id: order.journeyId } })).closedAt).not.toBeNull();
  });
  it('rule 7: what is left of a prescription stays open for its days, and not for ever', async () => {
    const order = await shippedOrder(services, pharmacy, { packs: 1, authorised: 3 });
    const id = order.prescriptionId ?? '';
    const standing = async () => {
      const { state, journey } = await prisma.prescription.findUniqueOrThrow({
        where: { id },
        include: { journey: true },
      });
      return [state, journey.closedAt === null ? 'open' : 'closed'];
    };
    await tell(order, 'DELIVERED', 1);
    expect(await standing()).toEqual(['PARTLY_DISPENSED', 'open']);
    expect(await expirePrescriptions(services)).toBe(0);
    await services.db.pool.query('UPDATE prescription SET valid_until = now() WHERE id = $1', [id]);
    expect(await expirePrescriptions(services)).toBe(1);
    expect(await standing()).toEqual(['EXPIRED', 'closed']);
    expect(await prisma.prescriptionLine.findFirstOrThrow({ where: { prescriptionId: id } })).toMatchObject({
      dispensedQuantity: 1,
    });
  });
  it('each notice ten times, shuffled, is one event each, and the order ends where the parcel does', async () => {
    const order = await shippedOrder(services, pharmacy);
    const kinds = ['HANDED_OVER', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'FAILED', 'OUT_FOR_DELIVERY', 'DELIVERED'] as const;
    const once = await Promise.all(kinds.map((kind, place) => notice(order, kind, place)));
    const all = Array.from({ length: 10 }, () => once).flat();
    const shuffled = all.map((one, index) => ({ one, key: (index * 7_919) % 61 })).toSorted((a, b) => a.key - b.key);
    const answers: { isNews: boolean }[] = [];
    // Six at a time: enough to meet at the order's row, few enough to wait for it on a busy machine.
    for (let at = 0; at < shuffled.length; at += 6) {
      answers.push(
        ...(await Promise.all(shuffled.slice(at, at + 6).map(({ one }) => receiveCourierNotice(services, one)))),
      );
    }
    expect(answers.filter(({ isNews }) => isNews)).toHaveLength(kinds.length);
    const events = await prisma.parcelEvent.findMany({
      where: { parcelId: order.parcelId },
      orderBy: { occurredAt: 'asc' },
    });
    expect(events.map(({ kind }) => kind)).toEqual(kinds);
    expect(await stateOf(order.orderId)).toBe('DELIVERED');
    expect(await prisma.stateChange.count({ where: { subjectId: order.orderId, command: 'deliver' } })).toBe(1);
  });
  it('control: without the id of the notice a repetition is another event', async () => {
    const order = await shippedOrder(services, pharmacy);
    const told = await notice(order, 'IN_TRANSIT');
    for (const noticeId of ['one', 'two']) await receiveCourierNotice(services, { ...told, noticeId });
    expect(await prisma.parcelEvent.count({ where: { parcelId: order.parcelId } })).toBe(2);
  });
  it('a delivery is believed only with the receiver’s code', async () => {
    const order = await shippedOrder(services, pharmacy);
    const delivered = await notice(order, 'DELIVERED', 1);
    const code = await codeOf(order.parcelId);
    const wrong = { code: code === '0000' ? '0001' : '0000' };
    const { receiverCodeHash } = await prisma.parcel.findUniqueOrThrow({ where: { id: order.parcelId } });
    const proof = { proof: Buffer.from(receiverCodeHash).toString('hex') };
    for (const receiver of [null, wrong, { proof: 'ab'.repeat(32) }, proof]) {
      expect(await refusalOf(receiveCourierNotice(services, { ...delivered, receiver }))).toBe('receiver-code-wrong');
    }
    expect(await prisma.parcelEvent.count({ where: { parcelId: order.parcelId } })).toBe(0);
    expect(await receiveCourierNotice(services, { ...delivered, receiver: { code } })).toEqual({ isNews: true });
  });
  it('of a parcel that is not with this courier is nothing known', async () => {
    const order = await shippedOrder(services, pharmacy);
    const told = await notice(order, 'IN_TRANSIT');
    expect(await refusalOf(receiveCourierNotice(services, { ...told, trackingNumber: 'X-1' }))).toBe('not-found');
    const elsewhere = { ...services, courier: { ...courier, carrier: 'another' } };
    expect(await refusalOf(receiveCourierNotice(elsewhere, told))).toBe('not-found');
  });
});

describe('a delivery that fails', () => {
  it('is tried again when the pharmacy asks; notices of the first try that come late change nothing', async () => {
    const order = await shippedOrder(services, pharmacy);
    const { parcelId, trackingNumber } = order;
    await tell(order, 'FAILED', 3);
    expect(await stateOf(order.orderId)).toBe('DELIVERY_FAILED');
    expect(await redeliverParcel(services, dispenser, { parcelId })).toEqual({ state: 'SHIPPED' });
    await instructCourier(services, { parcelId, instruction: 'REDELIVER' });
    expect(courier.instructions).toContain(`${trackingNumber} REDELIVER`);
    await tell(order, 'OUT_FOR_DELIVERY', 2);
    expect(await stateOf(order.orderId)).toBe('SHIPPED');
    expect(await refusalOf(redeliverParcel(services, dispenser, { parcelId }))).toBe('conflict');
    await tell(order, 'DELIVERED', 5);
    expect(await stateOf(order.orderId)).toBe('DELIVERED');
  });
  it('comes back when the pharmacy asks: stock and codes are free, the packs’ price goes back', async () => {
    const order = await shippedOrder(services, pharmacy, { packs: 2 });
    const { orderId, parcelId, medicineId } = order;
    expect(await refusalOf(callBackParcel(services, dispenser, { parcelId }))).toBe('delivery-not-failed');
    await tell(order, 'FAILED', 3);
    expect(await refusalOf(callBackParcel(services, other.dispenser.actor, { parcelId }))).toBe('not-found');
    await callBackParcel(services, dispenser, { parcelId });
    await callBackParcel(services, dispenser, { parcelId });
    expect(
      await prisma.outboxEvent.count({
        where: { topic: 'courier.instruct', payload: { path: ['parcelId'], equals: parcelId } },
      }),
    ).toBe(1);
    await tell(order, 'RETURNED', 6);
    expect(await stateOf(orderId)).toBe('RETURNED');
    expect(await prisma.stockItem.findFirstOrThrow({ where: { medicineId } })).toMatchObject({
      onHand: 7,
      reserved: 0,
    });
    expect(await prisma.dispensedPack.count({ where: { orderLine: { orderId }, removedAt: null } })).toBe(0);
    expect(await prisma.refund.findFirstOrThrow({ where: { payment: { orderId } } })).toMatchObject({
      amountMinor: 3000,
      reason: 'order-returned',
    });
  });
});

describe('rule 7: a parcel that came back was not used', () => {
  const standing = async (id: string) => {
    const { state, lines, journey } = await prisma.prescription.findUniqueOrThrow({
      where: { id },
      include: { lines: true, journey: true },
    });
    return [state, lines[0]?.dispensedQuantity, journey.closedAt === null ? 'open' : 'closed'];
  };
  const comesBack = async (order: Awaited<ReturnType<typeof shippedOrder>>) => {
    await tell(order, 'FAILED', 3);
    await callBackParcel(services, dispenser, { parcelId: order.parcelId });
    await tell(order, 'RETURNED', 6);
  };
  it('for its days its prescription can be ordered from again, then it expires', async () => {
    const order = await shippedOrder(services, pharmacy, { packs: 2, authorised: 2 });
    const id = order.prescriptionId ?? '';
    expect(await standing(id)).toEqual(['DISPENSED', 2, 'open']);
    await comesBack(order);
    expect(await standing(id)).toEqual(['EFFECTIVE', 0, 'open']);
    await services.db.pool.query('UPDATE prescription SET valid_until = now() WHERE id = $1', [id]);
    await expirePrescriptions(services);
    expect(await standing(id)).toEqual(['EXPIRED', 0, 'closed']);
  });
  it('of a withdrawn one only the count changes', async () => {
    const order = await shippedOrder(services, pharmacy, { packs: 1, authorised: 3 });
    const id = order.prescriptionId ?? '';
    await prisma.prescription.update({ where: { id }, data: { state: 'VOIDED' } });
    await comesBack(order);
    expect((await standing(id)).slice(0, 2)).toEqual(['VOIDED', 0]);
  });
});

describe('the patient has it in hand', () => {
  it('and says so once, whatever the courier says later', async () => {
    const order = await shippedOrder(services, pharmacy);
    const { orderId, patient } = order;
    expect(await refusalOf(confirmReceived(services, await signedInPatient(services), { orderId }))).toBe('not-found');
    expect(await confirmReceived(services, patient, { orderId })).toEqual({ state: 'DELIVERED' });
    expect(await confirmReceived(services, patient, { orderId })).toEqual({ state: 'DELIVERED' });
    const change = await prisma.stateChange.findFirstOrThrow({ where: { subjectId: orderId, command: 'deliver' } });
    expect(change.actorId).toBe(patient.personId);
    await tell(order, 'FAILED', 3);
    expect(await stateOf(orderId)).toBe('DELIVERED');
  });
  it('not before it was handed over', async () => {
    const { orderId, patient } = await checkedOrder(services, pharmacy);
    expect(await refusalOf(confirmReceived(services, patient, { orderId }))).toBe('parcel-not-on-its-way');
    expect(await refusalOf(confirmReceived(services, dispenser, { orderId }))).toBe('forbidden');
  });
});

describe('where no courier is configured', () => {
  const bare = { ...services, courier: fakeCourier({ books: false }) };
  it('staff say whom they gave it to, and enter what happens', async () => {
    const { orderId } = await checkedOrder(services, pharmacy);
    expect(await refusalOf(shipOrder(bare, dispenser, { orderId, byHand: null }))).toBe('tracking-number-needed');
    const byHand = { carrier: 'City Express', trackingNumber: `CE-${orderId}` };
    await shipOrder(bare, dispenser, { orderId, byHand });
    const { id: parcelId } = await prisma.parcel.findFirstOrThrow({ where: { orderId } });
    expect(await enterParcelEvent(bare, dispenser, { parcelId, kind: 'FAILED', place: 'Ningbo', code: null })).toEqual({
      state: 'DELIVERY_FAILED',
    });
    expect(
      await enterParcelEvent(bare, dispenser, { parcelId, kind: 'OUT_FOR_DELIVERY', place: null, code: null }),
    ).toEqual({
      state: 'SHIPPED',
    });
    const code = await codeOf(parcelId);
    const wrong = code === '0000' ? '0001' : '0000';
    for (const told of [null, wrong]) {
      const claimed = { parcelId, kind: 'DELIVERED', place: null, code: told } as const;
      expect(await refusalOf(enterParcelEvent(bare, dispenser, claimed))).toBe('receiver-code-wrong');
    }
    expect(await enterParcelEvent(bare, dispenser, { parcelId, kind: 'DELIVERED', place: null, code })).toEqual({
      state: 'DELIVERED',
    });
    expect(
      await refusalOf(enterParcelEvent(bare, dispenser, { parcelId, kind: 'FAILED', place: null, code: null })),
    ).toBe('parcel-not-on-its-way');
    expect(
      await refusalOf(
        enterParcelEvent(bare, other.dispenser.actor, { parcelId, kind: 'FAILED', place: null, code: null }),
      ),
    ).toBe('not-found');
    const { parcels } = await viewDispensing(bare, dispenser, { orderId });
    expect(parcels[0]?.events.map(({ kind, byHand: entered }) => [kind, entered])).toEqual([
      ['DELIVERED', true],
      ['OUT_FOR_DELIVERY', true],
      ['FAILED', true],
      ['HANDED_OVER', true],
    ]);
    const again = await checkedOrder(services, pharmacy);
    expect(await refusalOf(shipOrder(bare, dispenser, { orderId: again.orderId, byHand }))).toBe(
      'tracking-number-used',
    );
  });
  it('what a courier tells by itself is not entered by hand', async () => {
    const { parcelId } = await shippedOrder(services, pharmacy);
    const entered = { parcelId, kind: 'DELIVERED', place: null, code: null } as const;
    expect(await refusalOf(enterParcelEvent(services, dispenser, entered))).toBe('parcel-tracked');
  });
});
