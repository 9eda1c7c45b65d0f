import { randomBytes, randomUUID } from 'node:crypto';
import type { Actor } from '@openward/domain/access';
import { createTestDatabase } from '@openward/testing/database';
import {
  draftIn,
  insertMedicine,
  keepAddress,
  lineOf,
  newTraceCode,
  openFollowUp,
  openPharmacy,
  signedInStaff,
  signedPrescription,
} from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { endUnsuitable, giveBack } from '../consultation/index.ts';
import { checkOrder, pickOrder, placeOrder, scanPack } from '../pharmacy/index.ts';
import { expirePrescriptions, signPrescription, voidPrescription } from '../prescribing/index.ts';
import { closeTicket } from '../supervision/index.ts';

const services = testServices(await createTestDatabase());
const { prisma, pool } = services.db;
const confirmed = ['patient', 'medicine', 'quantity', 'package', 'label'] as const;

/** Somebody the platform can reach. */
async function givePhone(personId: string): Promise<void> {
  const data = { phoneSealed: randomBytes(32), phoneIndex: randomBytes(32) };
  await prisma.person.update({ where: { id: personId }, data });
}

/** An effective prescription of a running visit, and an order of it whose money has come. */
async function ordered(authorised = 1) {
  const visit = await openFollowUp(services);
  await givePhone(visit.patient.personId);
  const prescribed = lineOf(await insertMedicine(services), { days: 28 * authorised, quantity: authorised });
  const { seal } = await draftIn(services, visit, { lines: [prescribed] });
  const { consultationId } = visit;
  const desk = await signPrescription(services, visit.doctor, { key: randomUUID(), consultationId, seal: seal ?? '' });
  const prescriptionId = desk.signed[0]?.id ?? '';
  await pool.query(
    `UPDATE prescription SET state = 'EFFECTIVE', effective_at = now(), valid_until = now() + interval '3 days' WHERE id = $1`,
    [prescriptionId],
  );
  const line = await prisma.prescriptionLine.findFirstOrThrow({ where: { prescriptionId } });
  const pharmacyId = await openPharmacy(services, [{ medicineId: line.medicineId, onHand: 9, priceMinor: 900 }]);
  const { orderId } = await placeOrder(services, visit.patient, {
    key: randomUUID(),
    patientId: visit.patient.personId,
    prescriptionId,
    pharmacyId,
    addressId: await keepAddress(services, visit.patient),
    lines: [{ medicineId: line.medicineId, prescriptionLineId: line.id, quantity: 1, unitPriceMinor: 900 }],
    deliveryMinor: 600,
  });
  const staff = { institutionId: pharmacyId, licenceNumber: null, licenceValidUntil: null } as const;
  const { actor: dispenser } = await signedInStaff(services, { role: 'DISPENSER', ...staff });
  return { visit, prescriptionId, pharmacyId, orderId, dispenser };
}

async function pay(orderId: string): Promise<void> {
  await prisma.order.update({ where: { id: orderId }, data: { state: 'PAID' } });
  const captured = { state: 'CAPTURED', provider: 'demo', providerRef: randomUUID(), capturedAt: new Date() } as const;
  await prisma.payment.updateMany({ where: { orderId }, data: captured });
}

async function pick(dispenser: Actor, orderId: string): Promise<void> {
  await pickOrder(services, dispenser, { orderId });
  await scanPack(services, dispenser, { orderId, lineId: null, traceCode: newTraceCode() });
}

async function outcome(orderId: string, pharmacyId: string) {
  const { state, endedAt } = await prisma.order.findUniqueOrThrow({ where: { id: orderId } });
  const { onHand, reserved } = await prisma.stockItem.findFirstOrThrow({ where: { institutionId: pharmacyId } });
  const refunds = await prisma.refund.findMany({ where: { payment: { orderId } } });
  const packs = await prisma.dispensedPack.count({ where: { removedAt: null, orderLine: { orderId } } });
  return {
    state,
    isEnded: endedAt !== null,
    onHand,
    reserved,
    back: refunds.map(({ amountMinor }) => amountMinor),
    packs,
  };
}

describe('rule 8: no medicine without its prescription', () => {
  it.each(['PLACED', 'PAID', 'PICKING'] as const)('its doctor withdraws it: an order that is %s ends', async (at) => {
    const { visit, prescriptionId, pharmacyId, orderId, dispenser } = await ordered();
    if (at !== 'PLACED') await pay(orderId);
    if (at === 'PICKING') await pick(dispenser, orderId);
    const voided = await voidPrescription(services, visit.doctor, { prescriptionId, reason: 'wrong strength' });
    expect(voided.state).toBe('VOIDED');
    expect(await outcome(orderId, pharmacyId)).toEqual({
      state: 'CANCELLED',
      isEnded: true,
      onHand: 9,
      reserved: 0,
      back: at === 'PLACED' ? [] : [1500],
      packs: 0,
    });
    const last = await prisma.stateChange.findFirstOrThrow({ where: { subjectId: orderId, command: 'refuse' } });
    expect(last).toMatchObject({ fromState: at, actorId: null, reason: 'prescription-withdrawn' });
    expect(await prisma.auditEvent.count({ where: { entityId: orderId, action: 'order.refuse' } })).toBe(1);
  });

  it('packed medicine is not called back: the order and the prescription stand', async () => {
    const { visit, prescriptionId, pharmacyId, orderId, dispenser } = await ordered();
    await pay(orderId);
    await pick(dispenser, orderId);
    const { actor } = await signedInStaff(services, { role: 'PHARMACIST', institutionId: pharmacyId });
    await checkOrder(services, actor, { orderId, confirmed: [...confirmed] });
    const attempt = voidPrescription(services, visit.doctor, { prescriptionId, reason: 'too late' });
    await expect(attempt).rejects.toMatchObject({ userMessageKey: 'prescription-used' });
    expect(await outcome(orderId, pharmacyId)).toMatchObject({ state: 'CHECKED', isEnded: false, reserved: 1 });
  });
});

/** Two packs authorised; one is packed and checked, the other on an order that is paid. */
async function partlyPacked() {
  const first = await ordered(2);
  const { visit, prescriptionId, pharmacyId, orderId, dispenser } = first;
  await pay(orderId);
  await pick(dispenser, orderId);
  const { actor } = await signedInStaff(services, { role: 'PHARMACIST', institutionId: pharmacyId });
  await checkOrder(services, actor, { orderId, confirmed: [...confirmed] });
  const line = await prisma.prescriptionLine.findFirstOrThrow({ where: { prescriptionId } });
  const order = {
    patientId: visit.patient.personId,
    prescriptionId,
    pharmacyId,
    addressId: await keepAddress(services, visit.patient),
    lines: [{ medicineId: line.medicineId, prescriptionLineId: line.id, quantity: 1, unitPriceMinor: 900 }],
    deliveryMinor: 600,
  };
  return { ...first, order };
}

const noticesTo = async (personId: string) => {
  const rows = await prisma.notification.findMany({ where: { personId }, orderBy: { createdAt: 'asc' } });
  return rows
    .map(({ template }) => template)
    .filter((template) => template.includes('withdrawn') || template.includes('refused'));
};

describe('the rest of a prescription that is partly dispensed', () => {
  it('is withdrawn with its unpacked order, and what was packed stands', async () => {
    const { visit, prescriptionId, orderId, order } = await partlyPacked();
    const second = await placeOrder(services, visit.patient, { key: randomUUID(), ...order });
    await endUnsuitable(services, visit.doctor, {
      key: randomUUID(),
      consultationId: visit.consultationId,
      reason: 'anaphylaxis',
      advice: 'Go to the emergency department.',
    });
    const { state } = await prisma.prescription.findUniqueOrThrow({ where: { id: prescriptionId } });
    expect(state).toBe('VOIDED');
    const orders = await prisma.order.findMany({ where: { prescriptionId }, orderBy: { number: 'asc' } });
    expect(orders.map((one) => [one.id, one.state])).toEqual([
      [orderId, 'CHECKED'],
      [second.orderId, 'CANCELLED'],
    ]);
  });

  it('cannot be ordered once it is withdrawn', async () => {
    const { visit, prescriptionId, order } = await partlyPacked();
    await voidPrescription(services, visit.doctor, { prescriptionId, reason: 'swollen ankles' });
    await expect(placeOrder(services, visit.patient, { key: randomUUID(), ...order })).rejects.toMatchObject({
      userMessageKey: 'prescription-not-effective',
    });
  });
});

describe('a prescription does not outlive a visit that was cancelled', () => {
  it('given back to the queue', async () => {
    const visit = await openFollowUp(services);
    await givePhone(visit.patient.personId);
    const prescriptionId = await signedPrescription(services, visit);
    await giveBack(services, visit.doctor, { consultationId: visit.consultationId, reason: 'called away' });
    const { state } = await prisma.prescription.findUniqueOrThrow({ where: { id: prescriptionId } });
    expect(state).toBe('VOIDED');
    expect(await noticesTo(visit.patient.personId)).toEqual(['prescription-withdrawn']);
  });

  it('closed by the supervisor', async () => {
    const visit = await openFollowUp(services);
    await givePhone(visit.patient.personId);
    const prescriptionId = await signedPrescription(services, visit);
    const { institutionId } = visit.clinic;
    const { actor: admin } = await signedInStaff(services, { role: 'INSTITUTION_ADMIN', institutionId });
    const { ticketId } = await prisma.consultation.findUniqueOrThrow({ where: { id: visit.consultationId } });
    await closeTicket(services, admin, { ticketId, reason: 'stuck' });
    const { state } = await prisma.prescription.findUniqueOrThrow({ where: { id: prescriptionId } });
    expect(state).toBe('VOIDED');
    expect(await noticesTo(visit.patient.personId)).toEqual(['prescription-withdrawn']);
  });
});

it('who ordered reads that the prescription was withdrawn, not that the pharmacy could not send', async () => {
  const { visit, prescriptionId } = await ordered();
  await voidPrescription(services, visit.doctor, { prescriptionId, reason: 'wrong strength' });
  expect(await noticesTo(visit.patient.personId)).toEqual(['prescription-withdrawn']);
});

it('rule 2: an unsuitable end withdraws what was prescribed, also when it is ordered and paid', async () => {
  const { visit, prescriptionId, pharmacyId, orderId } = await ordered();
  await pay(orderId);
  await endUnsuitable(services, visit.doctor, {
    key: randomUUID(),
    consultationId: visit.consultationId,
    reason: 'Chest pain under exertion, needs an examination',
    advice: 'Go to the emergency department of the nearest hospital today.',
  });
  const { state } = await prisma.prescription.findUniqueOrThrow({ where: { id: prescriptionId } });
  expect(state).toBe('VOIDED');
  expect(await outcome(orderId, pharmacyId)).toMatchObject({ state: 'CANCELLED', reserved: 0, back: [1500] });
  expect(await prisma.auditEvent.count({ where: { entityId: prescriptionId, action: 'prescription.void' } })).toBe(1);
  const { closedAt } = await prisma.journey.findUniqueOrThrow({ where: { id: visit.journeyId } });
  expect(closedAt).not.toBeNull();
});

it('rule 7: validity concerns ordering: an order placed in time is dispensed after the last day', async () => {
  const { prescriptionId, pharmacyId, orderId, dispenser } = await ordered();
  await pay(orderId);
  await pool.query(`UPDATE prescription SET valid_until = now() WHERE id = $1`, [prescriptionId]);
  await expirePrescriptions(services);
  await pick(dispenser, orderId);
  const { actor } = await signedInStaff(services, { role: 'PHARMACIST', institutionId: pharmacyId });
  await checkOrder(services, actor, { orderId, confirmed: [...confirmed] });
  const { state } = await prisma.prescription.findUniqueOrThrow({ where: { id: prescriptionId } });
  expect(state).toBe('DISPENSED');
});
