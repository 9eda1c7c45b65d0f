import { randomUUID } from 'node:crypto';
import { AppError } from '@openward/domain/errors';
import type { PlaceOrderInput } from '@openward/domain/pharmacy';
import type { Actor } from '@openward/domain/access';
import { createTestDatabase } from '@openward/testing/database';
import {
  homeAddress,
  insertOtcMedicine,
  insertPrescription,
  keepAddress,
  makeGuardian,
  openPharmacy,
  openStaffedPharmacy,
  openVisit,
  signedInPatient,
} from '@openward/testing/factories';
import { insertPatient } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { sealedColumns } from './sealed-columns.ts';
import { cancelOrder, expireOrders, listOrders, placeOrder, quoteOrder, viewOrder, viewOrderCard } from './index.ts';

const database = await createTestDatabase();
const services = testServices(database);
const { prisma } = database;

const paracetamol = await insertOtcMedicine(services);
const metformin = await insertOtcMedicine(services, { nameEn: 'Metformin', class: 'PRESCRIPTION', atcCode: 'A10BA02' });
const diazepam = await insertOtcMedicine(services, {
  nameEn: 'Diazepam',
  class: 'RESTRICTED',
  restrictedGroup: 'psychotropic',
  atcCode: 'N05BA01',
});
const shelves = [{ medicineId: paracetamol, onHand: 5_000 }, { medicineId: metformin }, { medicineId: diazepam }];
const pharmacyId = await openPharmacy(services, shelves);
const clinicId = await openPharmacy(services, [{ medicineId: paracetamol }], { kind: 'CLINIC' });

const cart = (medicineId: string, patientId: string) => ({
  kind: 'cart' as const,
  patientId,
  lines: [{ medicineId, quantity: 1 }],
});

async function shopper() {
  const actor = await signedInPatient(services);
  const addressId = await keepAddress(services, actor);
  const order = (change: Partial<PlaceOrderInput> = {}): PlaceOrderInput => ({
    key: randomUUID(),
    patientId: actor.personId,
    prescriptionId: null,
    pharmacyId,
    addressId,
    lines: [{ medicineId: paracetamol, prescriptionLineId: null, quantity: 2, unitPriceMinor: 900 }],
    deliveryMinor: 600,
    ...change,
  });
  return { actor, addressId, order };
}

/** A visit whose patient holds an effective prescription of two packs. */
async function prescribed() {
  const visit = await openVisit(services);
  const { patient: actor } = visit;
  const lines = [{ medicineId: metformin, quantity: 2 }];
  const { prescriptionId, lineIds } = await insertPrescription(services, {
    consultationId: visit.consultationId,
    lines,
  });
  const addressId = await keepAddress(services, actor);
  const order = (change: Partial<PlaceOrderInput> = {}): PlaceOrderInput => ({
    key: randomUUID(),
    patientId: actor.personId,
    prescriptionId,
    pharmacyId,
    addressId,
    lines: [{ medicineId: metformin, prescriptionLineId: lineIds[0] ?? null, quantity: 2, unitPriceMinor: 900 }],
    deliveryMinor: 600,
    ...change,
  });
  return { visit, actor, addressId, prescriptionId, lineIds, order };
}

const refused = (key: string) => expect.objectContaining({ userMessageKey: key });
const reserved = async (medicineId: string) => {
  const item = await prisma.stockItem.findFirstOrThrow({ where: { institutionId: pharmacyId, medicineId } });
  return item.reserved;
};
const historyOf = async (orderId: string) =>
  (await prisma.stateChange.findMany({ where: { subjectId: orderId }, orderBy: { id: 'asc' } })).map(
    ({ command, toState }) => `${command} ${toState}`,
  );

/** As billing does when the provider's notice has come. */
async function paid(orderId: string): Promise<void> {
  await prisma.order.update({ where: { id: orderId }, data: { state: 'PAID' } });
  await prisma.payment.updateMany({
    where: { orderId },
    data: { state: 'CAPTURED', provider: 'demo', providerRef: randomUUID(), capturedAt: new Date() },
  });
}

describe('a quote', () => {
  it('names the pharmacies that have it, and what delivery costs once it knows where to', async () => {
    const { actor, addressId } = await shopper();
    const what = cart(paracetamol, actor.personId);
    const unknown = await quoteOrder(services, actor, { what, addressId: null });
    expect(unknown.offers).toMatchObject([{ pharmacyId, isComplete: true, itemsMinor: 900, deliveryMinor: null }]);
    const known = await quoteOrder(services, actor, { what, addressId });
    expect(known.offers).toMatchObject([{ pharmacyId, deliveryMinor: 600, totalMinor: 1500 }]);
  });

  it('of a prescription counts what is left of it', async () => {
    const { actor, prescriptionId, lineIds, order } = await prescribed();
    const ask = () => quoteOrder(services, actor, { what: { kind: 'prescription', prescriptionId }, addressId: null });
    expect((await ask()).wanted).toMatchObject([{ prescriptionLineId: lineIds[0], quantity: 2 }]);
    const [line] = order().lines;
    await placeOrder(services, actor, order({ lines: line ? [{ ...line, quantity: 1 }] : [] }));
    expect((await ask()).wanted).toMatchObject([{ quantity: 1 }]);
    await placeOrder(services, actor, order({ lines: line ? [{ ...line, quantity: 1 }] : [] }));
    await expect(ask()).rejects.toEqual(refused('prescription-used-up'));
  });

  it('refuses what may not be bought so', async () => {
    const { actor } = await shopper();
    const ask = (medicineId: string) =>
      quoteOrder(services, actor, { what: cart(medicineId, actor.personId), addressId: null });
    await expect(ask(diazepam)).rejects.toEqual(refused('never-online'));
    await expect(ask(metformin)).rejects.toEqual(refused('prescription-needed'));
    await expect(ask(randomUUID())).rejects.toEqual(refused('not-found'));
  });

  it.each([
    ['SIGNED', 'prescription-not-effective'],
    ['VOIDED', 'prescription-not-effective'],
    ['DISPENSED', 'prescription-used-up'],
    ['EXPIRED', 'prescription-expired'],
  ] as const)('refuses a prescription that is %s', async (state, key) => {
    const { patient, consultationId } = await openVisit(services);
    const lines = [{ medicineId: metformin, quantity: 1 }];
    const { prescriptionId } = await insertPrescription(services, { consultationId, lines, state });
    const what = { kind: 'prescription', prescriptionId } as const;
    await expect(quoteOrder(services, patient, { what, addressId: null })).rejects.toEqual(refused(key));
  });

  it('refuses a prescription whose days are over by the clock of the database', async () => {
    const { patient, consultationId } = await openVisit(services);
    const lines = [{ medicineId: metformin, quantity: 1 }];
    const validUntil = new Date(Date.now() - 1_000);
    const { prescriptionId } = await insertPrescription(services, { consultationId, lines, validUntil });
    const what = { kind: 'prescription', prescriptionId } as const;
    await expect(quoteOrder(services, patient, { what, addressId: null })).rejects.toEqual(
      refused('prescription-expired'),
    );
  });
});

describe('placing an order', () => {
  it('from a forged prescription is refused, and the broken seal is written down', async () => {
    const { actor, order, prescriptionId } = await prescribed();
    const before = await reserved(metformin);
    await database.pool.query(`SET ROLE NONE; SET session_replication_role = replica;
      UPDATE prescription_line SET quantity = 9 WHERE prescription_id = '${prescriptionId}';
      SET session_replication_role = DEFAULT; SET ROLE openward_app`);
    await expect(placeOrder(services, actor, order())).rejects.toMatchObject({
      code: 'CONFLICT',
      userMessageKey: 'prescription-forged',
    });
    expect(await reserved(metformin)).toBe(before);
    expect(await prisma.order.count({ where: { prescriptionId } })).toBe(0);
    const traced = { entityId: prescriptionId, action: 'prescription.seal-broken', actorId: actor.personId };
    expect(await prisma.auditEvent.count({ where: traced })).toBe(1);
  });

  it('from a prescription holds the packs, asks for the money, tells the thread, and leaves its traces', async () => {
    const { visit, actor, order } = await prescribed();
    const before = await reserved(metformin);
    const { orderId, paymentId } = await placeOrder(services, actor, order());
    expect(await reserved(metformin)).toBe(before + 2);
    const payment = await prisma.payment.findUniqueOrThrow({ where: { id: paymentId } });
    expect(payment).toMatchObject({ orderId, personId: actor.personId, amountMinor: 2 * 900 + 600, state: 'PENDING' });
    expect(await historyOf(orderId)).toEqual(['create PLACED']);
    const cards = await prisma.message.findMany({ where: { conversationId: visit.conversationId, kind: 'CARD' } });
    expect(cards.map(({ payload }) => payload)).toEqual([{ card: { kind: 'order', id: orderId } }]);
    const audit = await prisma.auditEvent.findFirst({ where: { action: 'order.place', entityId: orderId } });
    expect(audit).toMatchObject({ actorId: actor.personId, patientId: actor.personId });
    const row = await prisma.order.findUniqueOrThrow({ where: { id: orderId } });
    expect(Buffer.from(row.addressSealed).toString('utf8')).not.toContain(homeAddress.street);
    expect(services.vault.open(row.addressSealed, orderId, sealedColumns.orderAddress)).toContain(homeAddress.street);
    const told = await prisma.outboxEvent.findMany({ where: { topic: 'live.emit' }, orderBy: { id: 'desc' }, take: 4 });
    expect(JSON.stringify(told)).toContain('order:changed');
  });

  it('for a child is the guardian’s, and the child’s order', async () => {
    const { actor, order } = await shopper();
    const child = await insertPatient(services, { birthDate: new Date('2022-01-01') });
    await makeGuardian(services, actor.personId, child);
    const { orderId } = await placeOrder(services, actor, order({ patientId: child }));
    expect(await viewOrder(services, actor, { orderId })).toMatchObject({ id: orderId, state: 'PLACED' });
  });

  it('by a minor is refused: a guardian orders', async () => {
    const minor = await signedInPatient(services, { birthDate: new Date('2014-01-01') });
    const addressId = await keepAddress(services, minor);
    const { order } = await shopper();
    const wanted = order({ patientId: minor.personId, addressId });
    await expect(placeOrder(services, minor, wanted)).rejects.toEqual(refused('guardian-needed'));
  });

  const line = (medicineId: string, change: Partial<PlaceOrderInput['lines'][number]> = {}) => [
    { medicineId, prescriptionLineId: null, quantity: 1, unitPriceMinor: 900, ...change },
  ];
  it.each([
    ['never-online', { lines: line(diazepam) }],
    ['prescription-needed', { lines: line(metformin) }],
    ['out-of-stock', { lines: line(paracetamol, { quantity: 999 }), pharmacyId: undefined }],
    ['price-changed', { lines: line(paracetamol, { unitPriceMinor: 1 }) }],
    ['price-changed', { deliveryMinor: 1 }],
    ['pharmacy-not-eligible', { pharmacyId: clinicId }],
    ['not-found', { pharmacyId: randomUUID() }],
    ['not-found', { addressId: randomUUID() }],
    ['not-found', { prescriptionId: randomUUID() }],
    ['not-found', { patientId: randomUUID() }],
    ['not-found', { lines: line(randomUUID()) }],
    ['bad-input', { lines: line(paracetamol, { quantity: 999, unitPriceMinor: 100_000_000 }) }],
  ] as const)('is refused, and nothing is held: %s', async (key, change) => {
    const { actor, order } = await shopper();
    const small = await openPharmacy(services, [{ medicineId: paracetamol, onHand: 1 }]);
    const wanted = { ...order(), ...change, pharmacyId: ('pharmacyId' in change && change.pharmacyId) || pharmacyId };
    if (key === 'out-of-stock') wanted.pharmacyId = small;
    const input: PlaceOrderInput = { ...wanted, lines: [...wanted.lines] };
    await expect(placeOrder(services, actor, input)).rejects.toEqual(refused(key));
    expect(await prisma.order.count({ where: { patientId: actor.personId } })).toBe(0);
    expect(await prisma.payment.count({ where: { personId: actor.personId } })).toBe(0);
  });

  it('from somebody else’s prescription, address or for somebody else looks like nothing there', async () => {
    const theirs = await prescribed();
    const { actor, order } = await shopper();
    const foreign = [
      order({ prescriptionId: theirs.prescriptionId }),
      order({ addressId: theirs.addressId }),
      order({ patientId: theirs.actor.personId }),
    ];
    for (const input of foreign) await expect(placeOrder(services, actor, input)).rejects.toEqual(refused('not-found'));
  });

  it('a second time from the same prescription is refused, also at the same moment', async () => {
    const { actor, prescriptionId, order } = await prescribed();
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => placeOrder(services, actor, order())));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(reasons).toEqual(reasons.map(() => refused('prescription-used-up')));
    expect(await prisma.order.count({ where: { prescriptionId } })).toBe(1);
  });
});

/** By whom an order at work was picked and checked. */
async function workedAt() {
  const { dispenser, pharmacist } = await openStaffedPharmacy(services);
  return {
    pickedById: dispenser.practiceRoleId,
    pickedByPersonId: dispenser.actor.personId,
    checkedById: pharmacist.practiceRoleId,
    checkedByPersonId: pharmacist.actor.personId,
  };
}

describe('2,000 submits of 200 orders', () => {
  /** As a browser does: what a busy database refused is sent again under the same key. */
  async function submit(actor: Actor, input: PlaceOrderInput): Promise<string> {
    for (;;) {
      try {
        return (await placeOrder(services, actor, input)).orderId;
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'UNAVAILABLE') throw error;
      }
    }
  }

  /** Ten submits of each of 200 orders, shuffled, eight at a time. */
  async function submitAll(actor: Actor, orders: readonly PlaceOrderInput[]) {
    const submits = Array.from({ length: 10 }, () => orders)
      .flat()
      .map((input, index) => ({ input, rank: (index * 7919) % 2000 }))
      .toSorted((a, b) => a.rank - b.rank);
    const queue = submits.values();
    const answers = new Set<string>();
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        for (const { input } of queue) answers.add(await submit(actor, input));
      }),
    );
    return answers;
  }

  it('with the same keys are exactly 200 orders, 200 payments and 400 packs held', async () => {
    const { actor, order } = await shopper();
    const before = await reserved(paracetamol);
    const answers = await submitAll(
      actor,
      Array.from({ length: 200 }, () => order()),
    );
    expect(answers.size).toBe(200);
    expect(await prisma.order.count({ where: { patientId: actor.personId } })).toBe(200);
    expect(await prisma.payment.count({ where: { personId: actor.personId } })).toBe(200);
    expect((await reserved(paracetamol)) - before).toBe(400);
  }, 240_000);

  it('control: with the same keys forgotten at once each submit is an order', async () => {
    const { actor, order } = await shopper();
    const owner = await database.pool.connect();
    await owner.query(`SET ROLE NONE;
      CREATE FUNCTION forget() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN DELETE FROM idempotency_key WHERE actor_id = NEW.actor_id AND key = NEW.key; RETURN NULL; END';
      CREATE TRIGGER forget AFTER UPDATE ON idempotency_key FOR EACH ROW EXECUTE FUNCTION forget()`);
    try {
      const answers = await submitAll(actor, [order(), order()]);
      expect(answers.size).toBe(20);
    } finally {
      await owner.query('DROP TRIGGER forget ON idempotency_key; DROP FUNCTION forget()');
      owner.release(true);
    }
  });
});

describe('cancelling', () => {
  it('before payment gives the packs back and charges nothing', async () => {
    const { actor, order } = await shopper();
    const before = await reserved(paracetamol);
    const { orderId } = await placeOrder(services, actor, order());
    const view = await cancelOrder(services, actor, { orderId });
    expect(view).toMatchObject({ state: 'CANCELLED', mayCancel: false, payment: { refundAskedMinor: 0 } });
    expect(await reserved(paracetamol)).toBe(before);
    expect(await historyOf(orderId)).toEqual(['create PLACED', 'cancel CANCELLED']);
  });

  it('after payment asks for everything back, once however often it is pressed', async () => {
    const { actor, order } = await shopper();
    const { orderId } = await placeOrder(services, actor, order());
    await paid(orderId);
    await Promise.all([1, 2, 3].map(() => cancelOrder(services, actor, { orderId })));
    const refunds = await prisma.refund.findMany({ where: { payment: { orderId } } });
    expect(refunds).toMatchObject([{ amountMinor: 2400, reason: 'order-cancelled', state: 'REQUESTED' }]);
    expect((await viewOrder(services, actor, { orderId })).payment?.refundAskedMinor).toBe(2400);
  });

  it.each(['PICKING', 'CHECKED', 'SHIPPED', 'DELIVERED'] as const)('an order that is %s is refused', async (state) => {
    const { actor, order } = await shopper();
    const { orderId } = await placeOrder(services, actor, order());
    const before = await reserved(paracetamol);
    await prisma.order.update({
      where: { id: orderId },
      data: { state, endedAt: state === 'DELIVERED' ? new Date() : null, ...(await workedAt()) },
    });
    await expect(cancelOrder(services, actor, { orderId })).rejects.toEqual(refused('order-not-cancellable'));
    expect(await reserved(paracetamol)).toBe(before);
  });

  it('lets a prescription be ordered from again', async () => {
    const { actor, order } = await prescribed();
    const { orderId } = await placeOrder(services, actor, order());
    await cancelOrder(services, actor, { orderId });
    await expect(placeOrder(services, actor, order())).resolves.toMatchObject({ orderId: expect.any(String) });
  });
});

describe('expiry', () => {
  it('ends what nobody paid in time by the database’s clock, and nothing else', async () => {
    const { actor, order } = await shopper();
    const before = await reserved(paracetamol);
    const { orderId: late } = await placeOrder(services, actor, order());
    const { orderId: inTime } = await placeOrder(services, actor, order());
    const { orderId: bought } = await placeOrder(services, actor, order());
    await paid(bought);
    await prisma.$executeRaw`UPDATE "order" SET placed_at = now() - interval '31 minutes', expires_at = now() - interval '1 minute'
                             WHERE id IN (${late}::uuid, ${bought}::uuid)`;
    expect(await expireOrders(services)).toBe(1);
    expect(await expireOrders(services)).toBe(0);
    const states = await prisma.order.findMany({ where: { id: { in: [late, inTime, bought] } } });
    expect(new Map(states.map(({ id, state }) => [id, state]))).toEqual(
      new Map([
        [late, 'EXPIRED'],
        [inTime, 'PLACED'],
        [bought, 'PAID'],
      ]),
    );
    expect((await reserved(paracetamol)) - before).toBe(4);
    expect(await historyOf(late)).toEqual(['create PLACED', 'expire EXPIRED']);
  });
});

describe('looking at orders', () => {
  it('shows an order with where it goes to its patient alone', async () => {
    const { actor, order } = await shopper();
    const { orderId } = await placeOrder(services, actor, order());
    expect((await viewOrder(services, actor, { orderId })).address).toEqual(homeAddress);
    expect((await listOrders(services, actor, { journeyId: null })).open.map(({ id }) => id)).toEqual([orderId]);
    const { actor: other } = await shopper();
    await expect(viewOrder(services, other, { orderId })).rejects.toEqual(refused('not-found'));
    await expect(cancelOrder(services, other, { orderId })).rejects.toEqual(refused('not-found'));
    expect(await listOrders(services, other, { journeyId: null })).toEqual({ open: [], past: [] });
  });

  it('tells the code at the door while the parcel is on its way, not before and not after', async () => {
    const { actor, order } = await shopper();
    const { orderId } = await placeOrder(services, actor, order());
    const id = randomUUID();
    const receiverCodeSealed = services.vault.seal('4821', id, sealedColumns.receiverCode);
    await prisma.parcel.create({
      data: {
        id,
        orderId,
        carrier: 'demo',
        trackingNumber: id,
        receiverCodeHash: Buffer.alloc(32),
        receiverCodeSealed,
      },
    });
    const codeIn = async (state: 'CHECKED' | 'SHIPPED' | 'DELIVERED') => {
      await prisma.order.update({
        where: { id: orderId },
        data: { state, endedAt: state === 'DELIVERED' ? new Date() : null, ...(await workedAt()) },
      });
      return (await viewOrder(services, actor, { orderId })).parcels[0]?.receiverCode;
    };
    expect([await codeIn('CHECKED'), await codeIn('SHIPPED'), await codeIn('DELIVERED')]).toEqual([null, '4821', null]);
  });

  it('shows the clinicians of its journey what it is, and no other clinician', async () => {
    const { visit, actor, order } = await prescribed();
    const { orderId } = await placeOrder(services, actor, order());
    const card = await viewOrderCard(services, visit.pharmacist, { orderId });
    expect(card).toMatchObject({ id: orderId, medicines: [{ quantity: 2 }] });
    expect(card).not.toHaveProperty('address');
    const { pharmacist } = await openVisit(services);
    await expect(viewOrderCard(services, pharmacist, { orderId })).rejects.toEqual(refused('not-found'));
  });

  it('writes down who looked', async () => {
    const { actor, order } = await shopper();
    const { orderId } = await placeOrder(services, actor, order());
    await viewOrder(services, actor, { orderId });
    const audit = await prisma.auditEvent.findFirst({ where: { action: 'order.read', entityId: orderId } });
    expect(audit).toMatchObject({ actorId: actor.personId, patientId: actor.personId });
  });
});
