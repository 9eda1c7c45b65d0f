import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@openward/testing/database';
import {
  answerAtProvider,
  countStatements,
  insertPaidOrder,
  openStaffedPharmacy,
  orderToPay,
  shippedOrder,
  signedInPatient,
  signedInStaff,
  askForPlace,
  payFor,
} from '@openward/testing/factories';
import { fakePayments, refusalOf, testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { deliverRefund, refund, settleNotice } from '../billing/index.ts';
import { exportAudit, exportOrders, openExport } from '../export/index.ts';
import { commit } from '../outbox/index.ts';
import { leaveQueue } from '../waiting-room/index.ts';
import { listFailedRefunds, overseeOrders, retryRefund, viewOrderFile } from './index.ts';

const payments = fakePayments();
const services = { ...testServices(await createTestDatabase(), { payments }), payments };
const { prisma } = services.db;
const bare = { licenceNumber: null, licenceValidUntil: null };
const adminOf = async (institutionId: string) =>
  (await signedInStaff(services, { role: 'INSTITUTION_ADMIN', institutionId, ...bare })).actor;
const platform = (await signedInStaff(services, { role: 'PLATFORM_ADMIN' })).actor;
const auditor = (await signedInStaff(services, { role: 'AUDITOR' })).actor;
const all = { number: '' };

async function shop() {
  const pharmacy = await openStaffedPharmacy(services);
  return { pharmacy, admin: await adminOf(pharmacy.institutionId) };
}
const numberOf = async (id: string) => (await prisma.order.findUniqueOrThrow({ where: { id } })).number;

describe('orders of an institution', () => {
  it('are listed newest first for its admins, without names, in as many statements for many as for few', async () => {
    const { pharmacy, admin } = await shop();
    const first = await insertPaidOrder(services, pharmacy);
    const few = await countStatements(() => overseeOrders(services, admin, all));
    const second = await insertPaidOrder(services, pharmacy);
    expect(await countStatements(() => overseeOrders(services, admin, all))).toBe(few);
    const { rows } = await overseeOrders(services, admin, all);
    expect(rows.map(({ orderId }) => orderId)).toEqual([second.orderId, first.orderId]);
    const { name } = await prisma.person.findUniqueOrThrow({ where: { id: first.patient.personId } });
    expect(JSON.stringify(rows)).not.toContain(name);
    const read = { action: 'order.list', actorId: admin.personId, patientId: first.patient.personId };
    expect(await prisma.auditEvent.count({ where: read })).toBeGreaterThan(0);
  });
  it('of others are not: another admin sees none, the platform and the auditor all', async () => {
    const { pharmacy } = await shop();
    const { orderId } = await insertPaidOrder(services, pharmacy);
    const other = await shop();
    expect((await overseeOrders(services, other.admin, all)).rows).toEqual([]);
    for (const actor of [platform, auditor]) {
      expect((await overseeOrders(services, actor, all)).rows.map((row) => row.orderId)).toContain(orderId);
    }
  });
  it('are found by number, by its first digits and by state', async () => {
    const { pharmacy, admin } = await shop();
    const paid = await insertPaidOrder(services, pharmacy);
    const shipped = await shippedOrder(services, pharmacy);
    const found = async (facts: Partial<Parameters<typeof overseeOrders>[2]>) =>
      (await overseeOrders(services, admin, { ...all, ...facts })).rows.map(({ orderId }) => orderId);
    const number = await numberOf(paid.orderId);
    expect(await found({ number: String(number) })).toEqual([paid.orderId]);
    expect(await found({ number: `O-${number}` })).toEqual([paid.orderId]);
    expect(await found({ number: String(number).slice(0, 1) })).toContain(paid.orderId);
    expect(await found({ number: '999999999' })).toEqual([]);
    expect(await found({ state: 'SHIPPED' })).toEqual([shipped.orderId]);
  });
  it('come page by page by their number: each once', async () => {
    const { pharmacy, admin } = await shop();
    const patient = await signedInPatient(services);
    for (let made = 0; made < 51; made += 1) await orderToPay(services, patient, pharmacy.institutionId);
    const first = await overseeOrders(services, admin, all);
    const rest = await overseeOrders(services, admin, { ...all, cursor: first.nextCursor ?? 0 });
    expect([first.rows.length, rest.rows.length, rest.nextCursor]).toEqual([50, 1, null]);
    expect(new Set([...first.rows, ...rest.rows].map(({ orderId }) => orderId)).size).toBe(51);
  });
  it('tell everything that happened: packs, money, parcels, who did what', async () => {
    const { pharmacy, admin } = await shop();
    const { orderId, patient } = await shippedOrder(services, pharmacy, { packs: 2 });
    const file = await viewOrderFile(services, admin, { orderId });
    expect(file).toMatchObject({
      state: 'SHIPPED',
      lines: [{ quantity: 2, unitPriceMinor: 1500 }],
      payments: [{ state: 'CAPTURED', amountMinor: 3600, refunds: [] }],
      parcels: [{ events: [] }],
    });
    expect(file.steps.map(({ command, by }) => [command, by?.name])).toEqual([
      ['pick', '傅晓'],
      ['check', '孔琳'],
      ['ship', '傅晓'],
    ]);
    const read = { action: 'order.read', actorId: admin.personId, entityId: orderId, patientId: patient.personId };
    expect(await prisma.auditEvent.count({ where: read })).toBe(1);
  });
  it('are refused: a foreign order as a missing one, and to everybody but admins and auditors', async () => {
    const { pharmacy } = await shop();
    const { orderId } = await insertPaidOrder(services, pharmacy);
    const other = await shop();
    expect(await refusalOf(viewOrderFile(services, other.admin, { orderId }))).toBe('not-found');
    expect(await refusalOf(viewOrderFile(services, other.admin, { orderId: randomUUID() }))).toBe('not-found');
    for (const { actor } of [pharmacy.dispenser, pharmacy.pharmacist]) {
      expect(await refusalOf(viewOrderFile(services, actor, { orderId }))).toBe('forbidden');
      expect(await refusalOf(overseeOrders(services, actor, all))).toBe('forbidden');
      expect(await refusalOf(listFailedRefunds(services, actor, {}))).toBe('forbidden');
    }
  });
});

/** A paid order whose refund the provider refused. */
async function refused() {
  const { pharmacy, admin } = await shop();
  const patient = await signedInPatient(services);
  const { orderId, paymentId } = await orderToPay(services, patient, pharmacy.institutionId);
  await settleNotice(services, await answerAtProvider(services, patient, { paymentId }));
  const asked = await commit(services, (tx) => refund(tx, { for: { orderId }, reason: 'order-refused' }));
  const refundId = asked?.refundId ?? '';
  await deliverRefund(services, refundId);
  const notice = payments.refunded(`refund-of-${refundId}`);
  await settleNotice(services, { ...notice, eventId: `${notice.eventId}-refused`, kind: 'refund-failed' });
  return { admin, orderId, paymentId, refundId };
}

describe('refunds the provider refused', () => {
  it('are listed for the admins of who was paid, until somebody asks again', async () => {
    const { admin, orderId, refundId } = await refused();
    const { rows } = await listFailedRefunds(services, admin, {});
    expect(rows).toMatchObject([
      { refundId, amountMinor: 3800, reason: 'order-refused', subject: { kind: 'order', orderId } },
    ]);
    const other = await refused();
    expect((await listFailedRefunds(services, other.admin, {})).rows.map((row) => row.refundId)).toEqual([
      other.refundId,
    ]);
    expect((await listFailedRefunds(services, auditor, {})).rows.map((row) => row.refundId)).toContain(refundId);
    await retryRefund(services, admin, { refundId });
    expect((await listFailedRefunds(services, admin, {})).rows).toEqual([]);
  });
  it('of a consultation name the service', async () => {
    const { pharmacy, admin } = await shop();
    const { institutionId } = pharmacy;
    const patient = await signedInPatient(services);
    const { paymentId, journeyId } = await askForPlace(services, patient, { institutionId });
    await payFor(services, patient, paymentId);
    const { id: ticketId } = await prisma.ticket.findFirstOrThrow({ where: { journeyId } });
    await leaveQueue(services, patient, { ticketId });
    await prisma.refund.updateMany({ where: { paymentId }, data: { state: 'FAILED' } });
    expect((await listFailedRefunds(services, admin, {})).rows).toMatchObject([
      { subject: { kind: 'consultation', serviceName: { en: 'Ask a pharmacist' } } },
    ]);
  });
  it('are asked for again as a refund of their own, once, however many ask; the money comes back once', async () => {
    const { admin, paymentId, refundId } = await refused();
    const tries = await Promise.all([1, 2, 3].map(() => refusalOf(retryRefund(services, admin, { refundId }))));
    expect(tries.toSorted()).toEqual(['done', 'refund-retried', 'refund-retried']);
    const again = await prisma.refund.findUniqueOrThrow({ where: { retryOfId: refundId } });
    expect(again).toMatchObject({ amountMinor: 3800, reason: 'order-refused', state: 'REQUESTED' });
    await deliverRefund(services, again.id);
    await settleNotice(services, payments.refunded(`refund-of-${again.id}`));
    expect(await prisma.payment.findUniqueOrThrow({ where: { id: paymentId } })).toMatchObject({
      state: 'REFUNDED',
      refundedMinor: 3800,
    });
    const audited = { action: 'payment.retry-refund', actorId: admin.personId, entityId: paymentId };
    expect(await prisma.auditEvent.count({ where: audited })).toBe(1);
    expect(await refusalOf(retryRefund(services, admin, { refundId: again.id }))).toBe('refund-not-failed');
  });
  it('never bring back more than came', async () => {
    const { admin, orderId, refundId } = await refused();
    await commit(services, (tx) => refund(tx, { for: { orderId }, reason: 'goodwill' }));
    expect(await refusalOf(retryRefund(services, admin, { refundId }))).toBe('nothing-to-refund');
  });
  it('need a fresh second factor, an own institution, and an admin', async () => {
    const { admin, refundId } = await refused();
    const stale = { ...admin, secondFactorAt: new Date(services.now().getTime() - 301_000) };
    expect(await refusalOf(retryRefund(services, stale, { refundId }))).toBe('second-factor-required');
    expect(await refusalOf(retryRefund(services, stale, { refundId, code: '000000' }))).toBe('second-factor-wrong');
    const other = await shop();
    expect(await refusalOf(retryRefund(services, other.admin, { refundId }))).toBe('not-found');
    expect(await refusalOf(retryRefund(services, admin, { refundId: randomUUID() }))).toBe('not-found');
    expect(await refusalOf(retryRefund(services, auditor, { refundId }))).toBe('forbidden');
  });
});

async function textOf(lines: AsyncGenerator<string, void>): Promise<string[]> {
  let text = '';
  for await (const part of lines) text += part;
  return text.replace('\uFEFF', '').trimEnd().split('\r\n');
}

describe('lists as files', () => {
  it('orders: each of the own institution once, page after page, and whose they are is written down', async () => {
    const { pharmacy, admin } = await shop();
    const patient = await signedInPatient(services);
    const { id: templateId } = await prisma.order.create({
      data: {
        patientId: patient.personId,
        placedById: patient.personId,
        pharmacyId: pharmacy.institutionId,
        itemsMinor: 100,
        deliveryMinor: 0,
        addressSealed: Buffer.from('x'),
        expiresAt: new Date(Date.now() + 60_000),
      },
    });
    await services.db.pool.query(
      `INSERT INTO "order" (patient_id, placed_by_id, pharmacy_id, items_minor, delivery_minor, address_sealed, expires_at)
       SELECT patient_id, placed_by_id, pharmacy_id, items_minor, delivery_minor, address_sealed, expires_at
       FROM "order", generate_series(1, 1200) WHERE id = $1`,
      [templateId],
    );
    const [header, ...lines] = await textOf(await exportOrders(services, admin, all));
    expect(header).toBe('order,state,placed_at,ended_at,pharmacy_en,pharmacy_zh,record_number,total_minor,currency');
    expect([lines.length, new Set(lines).size]).toEqual([1201, 1201]);
    const read = { action: 'order.export', actorId: admin.personId, patientId: patient.personId };
    expect(await prisma.auditEvent.count({ where: read })).toBe(3);
    const none = await textOf(await exportOrders(services, (await shop()).admin, all));
    expect(none).toEqual([header]);
  });
  it('a name that would be a formula stays a text', async () => {
    const { pharmacy, admin } = await shop();
    await insertPaidOrder(services, pharmacy);
    const nameEn = '=HYPERLINK("https://example.org","open")';
    await prisma.institution.update({ where: { id: pharmacy.institutionId }, data: { nameEn } });
    const [, line] = await textOf(await exportOrders(services, admin, all));
    expect(line).toContain(`"'=HYPERLINK(""https://example.org"",""open"")"`);
  });
  it('the audit trail: what the reader may see, and that it left', async () => {
    const { pharmacy, admin } = await shop();
    await insertPaidOrder(services, pharmacy);
    await overseeOrders(services, admin, all);
    const own = await textOf(await exportAudit(services, admin, { actor: '', action: 'order.' }));
    expect(own[0]).toMatch(/^id,at,actor,actor_latin,action/);
    expect(own.slice(1).every((line) => line.includes(',order.'))).toBe(true);
    expect(own.length).toBeGreaterThan(1);
    expect(await prisma.auditEvent.count({ where: { action: 'audit.export', actorId: admin.personId } })).toBe(1);
  });
  it('need a fresh second factor, which opens them for five minutes, and an admin or auditor', async () => {
    const { pharmacy, admin } = await shop();
    const stale = { ...admin, secondFactorAt: new Date(services.now().getTime() - 301_000) };
    const question = { actor: '', action: '' };
    expect(await refusalOf(exportOrders(services, stale, all))).toBe('second-factor-required');
    expect(await refusalOf(exportAudit(services, stale, question))).toBe('second-factor-required');
    expect(await refusalOf(openExport(services, stale, {}))).toBe('second-factor-required');
    expect(await refusalOf(openExport(services, stale, { code: '000000' }))).toBe('second-factor-wrong');
    expect(await openExport(services, admin, {})).toEqual({ open: true });
    for (const { actor } of [pharmacy.pharmacist, pharmacy.dispenser]) {
      expect(await refusalOf(exportOrders(services, actor, all))).toBe('forbidden');
      expect(await refusalOf(exportAudit(services, actor, question))).toBe('forbidden');
      expect(await refusalOf(openExport(services, actor, {}))).toBe('forbidden');
    }
  });
});
