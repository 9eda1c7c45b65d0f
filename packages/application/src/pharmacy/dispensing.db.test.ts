import type { Actor } from '@openward/domain/access';
import { checkPoints } from '@openward/domain/pharmacy';
import { createTestDatabase } from '@openward/testing/database';
import {
  checkedOrder,
  insertPaidOrder,
  newTraceCode,
  openStaffedPharmacy,
  packOrder,
  signedInStaff,
} from '@openward/testing/factories';
import { refusalOf, testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import {
  acknowledgeTraceAlert,
  checkOrder,
  listDispensing,
  pickOrder,
  refuseOrder,
  scanPack,
  undoScan,
  viewDispensing,
} from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma, pool } = services.db;
const pharmacy = await openStaffedPharmacy(services);
const other = await openStaffedPharmacy(services);
const dispenser = pharmacy.dispenser.actor;
const pharmacist = pharmacy.pharmacist.actor;
const confirmed = [...checkPoints];

const stateOf = async (orderId: string) => (await prisma.order.findUniqueOrThrow({ where: { id: orderId } })).state;
const scan = (actor: Actor, orderId: string, traceCode = newTraceCode()) =>
  scanPack(services, actor, { orderId, lineId: null, traceCode });

describe('picking', () => {
  it('begins once, is the same act again, and belongs to one person', async () => {
    const { orderId } = await insertPaidOrder(services, pharmacy);
    expect(await pickOrder(services, dispenser, { orderId })).toEqual({ state: 'PICKING' });
    expect(await pickOrder(services, dispenser, { orderId })).toEqual({ state: 'PICKING' });
    const { actor: colleague } = await signedInStaff(services, {
      role: 'DISPENSER',
      institutionId: pharmacy.institutionId,
      licenceNumber: null,
      licenceValidUntil: null,
    });
    expect(await refusalOf(pickOrder(services, colleague, { orderId }))).toBe('order-picked-by-other');
    expect(await prisma.stateChange.count({ where: { subjectId: orderId, command: 'pick' } })).toBe(1);
    expect(await prisma.auditEvent.count({ where: { entityId: orderId, action: 'order.pick' } })).toBe(1);
  });
  it('is refused to a pharmacist, and another pharmacy’s order is not there', async () => {
    const { orderId } = await insertPaidOrder(services, pharmacy);
    expect(await refusalOf(pickOrder(services, pharmacist, { orderId }))).toBe('forbidden');
    expect(await refusalOf(pickOrder(services, other.dispenser.actor, { orderId }))).toBe('not-found');
  });
  it('of twenty dispensers at once one gets the order', async () => {
    const { orderId } = await insertPaidOrder(services, pharmacy);
    const facts = { role: 'DISPENSER', institutionId: pharmacy.institutionId } as const;
    const unlicensed = { licenceNumber: null, licenceValidUntil: null };
    const actors = await Promise.all(
      Array.from({ length: 20 }, () => signedInStaff(services, { ...facts, ...unlicensed })),
    );
    const answers = await Promise.all(actors.map(({ actor }) => refusalOf(pickOrder(services, actor, { orderId }))));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
  });
});

describe('rule 10: one code is sold once', () => {
  it('each pack is added with its code until every line is whole', async () => {
    const { orderId, lineId } = await insertPaidOrder(services, pharmacy, { packs: 2 });
    await pickOrder(services, dispenser, { orderId });
    expect(await scan(dispenser, orderId)).toEqual({ outcome: 'added', lineId, left: 1 });
    expect(await scan(dispenser, orderId)).toEqual({ outcome: 'added', lineId, left: 0 });
    expect(await refusalOf(scan(dispenser, orderId))).toBe('all-scanned');
  });
  it('a code sold before is not added: an alert with day and order stays until a pharmacist has looked into it', async () => {
    const { orderId: soldIn, codes } = await packOrder(services, pharmacy);
    const code = codes[0] ?? '';
    const { number } = await prisma.order.findUniqueOrThrow({ where: { id: soldIn } });
    const { orderId } = await insertPaidOrder(services, pharmacy);
    await pickOrder(services, dispenser, { orderId });
    expect(await scan(dispenser, orderId, code)).toEqual({
      outcome: 'already-sold',
      soldOn: expect.any(Date),
      orderNumber: number,
    });
    const { alerts, lines } = await viewDispensing(services, dispenser, { orderId });
    expect(lines[0]?.packs).toEqual([]);
    expect(alerts).toMatchObject([{ traceCode: code, sold: { orderNumber: number }, acknowledgedAt: null }]);
    expect((await listDispensing(services, dispenser)).rows.find((row) => row.orderId === orderId)?.alerts).toBe(1);
    expect(await prisma.auditEvent.count({ where: { entityId: orderId, action: 'order.scan-refused' } })).toBe(1);
    const traceAlertId = alerts[0]?.id ?? '';
    expect(await refusalOf(acknowledgeTraceAlert(services, dispenser, { traceAlertId }))).toBe('forbidden');
    expect(await refusalOf(acknowledgeTraceAlert(services, other.pharmacist.actor, { traceAlertId }))).toBe(
      'not-found',
    );
    const first = await acknowledgeTraceAlert(services, pharmacist, { traceAlertId });
    expect(await acknowledgeTraceAlert(services, pharmacist, { traceAlertId })).toEqual(first);
    expect(await prisma.traceAlert.findUniqueOrThrow({ where: { id: traceAlertId } })).toMatchObject({
      acknowledgedById: pharmacy.pharmacist.practiceRoleId,
    });
    expect(await prisma.auditEvent.count({ where: { entityId: orderId, action: 'order.acknowledge-alert' } })).toBe(1);
  });
  it('a code already in this order is no alert', async () => {
    const { orderId } = await insertPaidOrder(services, pharmacy, { packs: 2 });
    await pickOrder(services, dispenser, { orderId });
    const code = newTraceCode();
    await scan(dispenser, orderId, code);
    expect(await scan(dispenser, orderId, code)).toEqual({ outcome: 'already-here' });
    expect(await prisma.traceAlert.count({ where: { orderId } })).toBe(0);
  });
  it('the newest scan can be undone, and its code sold elsewhere', async () => {
    const { orderId, codes } = await packOrder(services, pharmacy, { packs: 2 });
    expect(await undoScan(services, dispenser, { orderId })).toEqual({ traceCode: codes[1] });
    expect(await scan(dispenser, orderId, codes[1])).toMatchObject({ outcome: 'added', left: 0 });
    await undoScan(services, dispenser, { orderId });
    await undoScan(services, dispenser, { orderId });
    expect(await refusalOf(undoScan(services, dispenser, { orderId }))).toBe('nothing-to-undo');
  });
  it('nothing is scanned or undone unless the order is being picked', async () => {
    const { orderId } = await insertPaidOrder(services, pharmacy);
    expect(await refusalOf(scan(dispenser, orderId))).toBe('order-not-picking');
    expect(await refusalOf(undoScan(services, dispenser, { orderId }))).toBe('order-not-picking');
    expect(await refusalOf(scan(other.dispenser.actor, orderId))).toBe('not-found');
    await pickOrder(services, dispenser, { orderId });
    const foreignLine = { orderId, lineId: orderId, traceCode: newTraceCode() };
    expect(await refusalOf(scanPack(services, dispenser, foreignLine))).toBe('not-found');
  });

  /** How many of twelve orders keep the same code, scanned in all of them at once. */
  async function scanEverywhere() {
    const orders = await Promise.all(Array.from({ length: 12 }, () => insertPaidOrder(services, pharmacy)));
    for (const { orderId } of orders) await pickOrder(services, dispenser, { orderId });
    const code = newTraceCode();
    const answers = await Promise.all(orders.map(({ orderId }) => scan(dispenser, orderId, code)));
    return answers.filter(({ outcome }) => outcome === 'added').length;
  }
  it('scanned in twelve orders at once it is sold in one', async () => {
    const alerts = await prisma.traceAlert.count();
    expect(await scanEverywhere()).toBe(1);
    expect(await prisma.traceAlert.count()).toBe(alerts + 11);
  });
  it('control: without the unique index it is sold many times', async () => {
    const owner = await pool.connect();
    await owner.query('SET ROLE NONE');
    await owner.query('DROP INDEX dispensed_pack_code_sold_once');
    try {
      expect(await scanEverywhere()).toBeGreaterThan(1);
    } finally {
      await owner.query(
        `DELETE FROM dispensed_pack a USING dispensed_pack b WHERE a.trace_code = b.trace_code AND a.id > b.id`,
      );
      await owner.query(
        'CREATE UNIQUE INDEX dispensed_pack_code_sold_once ON dispensed_pack (trace_code) WHERE removed_at IS NULL',
      );
      owner.release(true);
    }
  });
});

describe('the second check', () => {
  it('uses up the prescription, with history and audit', async () => {
    const { orderId, prescriptionId } = await packOrder(services, pharmacy, { packs: 2, authorised: 2 });
    expect(await checkOrder(services, pharmacist, { orderId, confirmed })).toEqual({ state: 'CHECKED' });
    const prescription = await prisma.prescription.findUniqueOrThrow({
      where: { id: prescriptionId ?? '' },
      include: { lines: true },
    });
    expect(prescription).toMatchObject({ state: 'DISPENSED', lines: [{ dispensedQuantity: 2 }] });
    const view = await viewDispensing(services, pharmacist, { orderId });
    expect(view).toMatchObject({ picker: { name: '傅晓' }, checker: { name: '孔琳' } });
    expect(
      await prisma.auditEvent.count({ where: { entityId: prescriptionId, action: 'prescription.dispense' } }),
    ).toBe(1);
  });
  it('is done by a second person: who picked is refused, also as a pharmacist', async () => {
    const { institutionId } = pharmacy;
    const { orderId } = await packOrder(services, pharmacy);
    const alsoDispenser = await prisma.practiceRole.create({
      data: { personId: pharmacist.personId, role: 'DISPENSER', institutionId, credential: 'VERIFIED' },
    });
    const data = { pickedById: alsoDispenser.id, pickedByPersonId: pharmacist.personId };
    await prisma.order.update({ where: { id: orderId }, data });
    expect(await refusalOf(checkOrder(services, pharmacist, { orderId, confirmed }))).toBe('own-picking');
    const itself = { checkedById: alsoDispenser.id, checkedByPersonId: pharmacist.personId };
    await expect(prisma.order.update({ where: { id: orderId }, data: itself })).rejects.toThrow('second_person');
  });
  it('is refused to a pharmacist who is guardian of the patient', async () => {
    const { orderId, patient } = await insertPaidOrder(services, pharmacy);
    await pickOrder(services, dispenser, { orderId });
    await prisma.guardianLink.create({
      data: { guardianId: pharmacist.personId, wardId: patient.personId, relation: 'PARENT' },
    });
    expect(await refusalOf(checkOrder(services, pharmacist, { orderId, confirmed }))).toBe('own-account');
  });
  it('needs every point confirmed, every pack scanned, and an order that is being picked', async () => {
    const { orderId } = await insertPaidOrder(services, pharmacy);
    const check = (points = confirmed) => refusalOf(checkOrder(services, pharmacist, { orderId, confirmed: points }));
    expect(await check(confirmed.slice(1))).toBe('check-incomplete');
    expect(await check()).toBe('order-not-picking');
    await pickOrder(services, dispenser, { orderId });
    expect(await check()).toBe('packs-missing');
    expect(await refusalOf(checkOrder(services, dispenser, { orderId, confirmed }))).toBe('forbidden');
    expect(await refusalOf(checkOrder(services, other.pharmacist.actor, { orderId, confirmed }))).toBe('not-found');
  });
  it.each([
    ['by its class', { class: 'RESTRICTED', restrictedGroup: 'narcotic' }],
    ['by its code, whatever its class says', { class: 'OTC', atcCode: 'N05BA01' }],
  ] as const)('rule 6: at dispensing a specially managed medicine never leaves, %s', async (_, medicine) => {
    const { orderId } = await packOrder(services, pharmacy, { medicine });
    expect(await refusalOf(checkOrder(services, pharmacist, { orderId, confirmed }))).toBe('never-dispensed');
  });
  it('a forged prescription: nothing is dispensed on it, and the broken seal is written down', async () => {
    const { orderId, prescriptionId } = await packOrder(services, pharmacy, { authorised: 1 });
    await pool.query(`SET ROLE NONE; SET session_replication_role = replica;
      UPDATE prescription_line SET days = 21 WHERE prescription_id = '${prescriptionId}';
      SET session_replication_role = DEFAULT; SET ROLE openward_app`);
    expect(await refusalOf(checkOrder(services, pharmacist, { orderId, confirmed }))).toBe('prescription-forged');
    expect(await stateOf(orderId)).toBe('PICKING');
    const traced = { entityId: prescriptionId, action: 'prescription.seal-broken' };
    expect(await prisma.auditEvent.count({ where: traced })).toBe(1);
  });
  it('rules 7 and 8: nothing without its prescription, never more than it authorises, none that is void', async () => {
    const bare = await packOrder(services, pharmacy, { medicine: { class: 'PRESCRIPTION' } });
    expect(await refusalOf(checkOrder(services, pharmacist, { orderId: bare.orderId, confirmed }))).toBe(
      'dispense-without-prescription',
    );
    const much = await packOrder(services, pharmacy, { packs: 2, authorised: 1 });
    expect(await refusalOf(checkOrder(services, pharmacist, { orderId: much.orderId, confirmed }))).toBe(
      'dispense-exceeds',
    );
    const voided = await packOrder(services, pharmacy, { authorised: 1 });
    await prisma.prescription.update({ where: { id: voided.prescriptionId ?? '' }, data: { state: 'VOIDED' } });
    expect(await refusalOf(checkOrder(services, pharmacist, { orderId: voided.orderId, confirmed }))).toBe(
      'dispense-not-effective',
    );
  });
});

describe('refusing an order', () => {
  it('frees stock and codes, asks the money back, says why', async () => {
    const { orderId, medicineId, codes } = await packOrder(services, pharmacy, { packs: 2 });
    await refuseOrder(services, dispenser, { orderId, reason: 'out-of-stock', note: 'One box is damaged' });
    expect(await stateOf(orderId)).toBe('CANCELLED');
    expect(await prisma.stockItem.findFirstOrThrow({ where: { medicineId } })).toMatchObject({
      onHand: 7,
      reserved: 0,
    });
    expect(await prisma.refund.findFirstOrThrow({ where: { payment: { orderId } } })).toMatchObject({
      amountMinor: 3600,
      reason: 'order-refused',
    });
    const { steps } = await viewDispensing(services, dispenser, { orderId });
    expect(steps.at(-1)).toMatchObject({ command: 'refuse', reason: 'out-of-stock: One box is damaged' });
    const again = await insertPaidOrder(services, pharmacy);
    await pickOrder(services, dispenser, { orderId: again.orderId });
    expect(await scan(dispenser, again.orderId, codes[0])).toMatchObject({ outcome: 'added' });
  });
  it('is over once the packs are checked, and another pharmacy’s order is not there', async () => {
    const { orderId } = await checkedOrder(services, pharmacy);
    const because = { orderId, reason: 'other', note: '' } as const;
    expect(await refusalOf(refuseOrder(services, pharmacist, because))).toBe('conflict');
    expect(await refusalOf(refuseOrder(services, other.pharmacist.actor, because))).toBe('not-found');
  });
});

it('the board shows the own pharmacy’s orders by what they wait for, with as many statements for many as for one', async () => {
  const mine = await openStaffedPharmacy(services);
  await insertPaidOrder(services, mine);
  await packOrder(services, mine, { packs: 2 });
  await checkedOrder(services, mine);
  const { rows, more } = await listDispensing(services, mine.dispenser.actor);
  expect(rows.map(({ section, packs, packsScanned }) => [section, packs, packsScanned])).toEqual([
    ['to-pick', 1, 0],
    ['to-check', 2, 2],
    ['to-ship', 1, 1],
  ]);
  expect(more).toBe(0);
});
