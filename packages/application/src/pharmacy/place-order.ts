import type { Transaction } from '@openward/db';
import { placeOrder as placeInDatabase, type RefusedLine } from '@openward/db/sql';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { calendarDayIn } from '@openward/domain/institution';
import {
  addressText,
  deliveryPrice,
  maySellMedicines,
  ORDER_EXPIRES_MINUTES,
  orderAmounts,
  type PlaceOrderInput,
  placeOrderResult,
} from '@openward/domain/pharmacy';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { openPayment, requirePayments } from '../billing/index.ts';
import { databaseNow } from '../clock/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import { beginState } from '../lifecycle/index.ts';
import { addCard } from '../messaging/index.ts';
import { orderNews } from '../order-end/index.ts';
import { writeOutbox } from '../outbox/index.ts';
import { refuseForged, tracingForgery } from '../prescribing/index.ts';
import type { Services } from '../services/index.ts';
import { ownPatients } from '../visibility/index.ts';
import { ownAddress } from './address-book.ts';
import { orderPatient } from './order-patient.ts';
import { refuseNeverOnline, orderRefused } from './order-refusal.ts';
import { sealedColumns } from './sealed-columns.ts';

type Placed = z.output<typeof placeOrderResult>;

/**
 * Places an order for oneself or a ward and asks for its money: stock held, order, payment, thread card, history in one
 * transaction. The same key gives the same order.
 * @throws AppError NOT_FOUND for a patient, prescription, pharmacy or address that is not theirs to name; CONFLICT with the
 * reason of place_order.sql, `lines` naming the medicines or lines it is about; UNAVAILABLE `payment-unavailable`
 */
export function placeOrder(services: Services, actor: Actor, input: PlaceOrderInput): Promise<Placed> {
  authorize(actor, 'order.own');
  requirePayments(services);
  const { key, ...decided } = input;
  const command = { name: 'order.place', key, input: decided, answer: placeOrderResult };
  return tracingForgery(services, actor, () =>
    withIdempotency(services, actor, { command, work: (tx) => place(services, tx, { actor, input }) }),
  );
}

interface Placing {
  readonly actor: Actor;
  readonly input: PlaceOrderInput;
}

async function place(services: Services, tx: Transaction, { actor, input }: Placing): Promise<Placed> {
  const { patientId, prescriptionId, pharmacyId, lines } = input;
  const checked = await check(services, tx, { actor, input });
  const { id, currency, totalMinor, ruleProfile, address } = checked;
  const placed = await placeInDatabase(tx, {
    id,
    patientId,
    placedById: actor.personId,
    prescriptionId,
    pharmacyId,
    deliveryMinor: input.deliveryMinor,
    addressSealed: services.vault.seal(addressText(address), id, sealedColumns.orderAddress),
    expireMinutes: ORDER_EXPIRES_MINUTES,
    lines,
  });
  if (!placed.ok) throw orderRefused(placed.reason, placed.lines.map(nameOfLine));
  const { journeyId } = placed;
  const journey = journeyId === null ? {} : { journeyId };
  await beginState(tx, { lifecycle: 'ORDER', id, actor, ruleProfile, ...journey });
  const { paymentId } = await openPayment(tx, {
    personId: actor.personId,
    amountMinor: totalMinor,
    currency,
    for: { orderId: id },
    journeyId,
  });
  const details = { pharmacyId, lines: lines.length, totalMinor };
  await writeAudit(tx, actor, { action: 'order.place', entity: 'order', entityId: id, patientId, details });
  const card = journeyId === null ? [] : await cardInThread(tx, { journeyId, orderId: id });
  await writeOutbox(tx, [...card, ...(await orderNews(tx, { id, patientId, journeyId, pharmacyId }))]);
  return { orderId: id, paymentId };
}

/** Everything that can be known before the stock is looked at. */
async function check(services: Services, tx: Transaction, { actor, input }: Placing) {
  const { patientId, prescriptionId, pharmacyId, addressId, lines, deliveryMinor } = input;
  const now = await databaseNow(tx);
  const pharmacy = await tx.institution.findUnique({ where: { id: pharmacyId } });
  if (!pharmacy) throw notFound('pharmacy');
  if (!maySellMedicines(pharmacy.kind)) throw orderRefused('pharmacy-not-eligible');
  await orderPatient(tx, actor, { patientId, today: calendarDayIn(now, pharmacy.zone) });
  const address = await ownAddress(services, tx, { actor, addressId });
  if (prescriptionId !== null) {
    const where = { id: prescriptionId, patientId, patient: ownPatients(actor) };
    if ((await tx.prescription.count({ where })) === 0) throw notFound('prescription');
    await refuseForged(tx, prescriptionId);
  }
  const medicines = await tx.medicine.findMany({ where: { id: { in: lines.map(({ medicineId }) => medicineId) } } });
  if (lines.some(({ medicineId }) => !medicines.some(({ id }) => id === medicineId))) throw notFound('medicine');
  const ruleProfile = refuseNeverOnline(medicines, pharmacy, now);
  if (deliveryPrice(pharmacy, address) !== deliveryMinor) throw orderRefused('price-changed');
  const [made] = await tx.$queryRaw<{ id: string }[]>`SELECT uuidv7() AS id`;
  if (!made) throw new Error('the database made no id');
  return { id: made.id, address, ruleProfile, currency: 'CNY', totalMinor: totalOf(input) };
}

function totalOf({ lines, deliveryMinor }: PlaceOrderInput): number {
  try {
    return orderAmounts(lines, deliveryMinor).totalMinor;
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('BAD_INPUT', error.message, 'bad-input');
    throw error;
  }
}

const nameOfLine = (line: RefusedLine): string => String(line['medicineId'] ?? line['prescriptionLineId'] ?? '');

/** The thread is told as long as somebody can still write in it. */
async function cardInThread(
  tx: Transaction,
  { journeyId, orderId }: { readonly journeyId: string; readonly orderId: string },
) {
  const conversation = await tx.conversation.findUnique({
    where: { journeyId },
    select: { id: true, closedAt: true },
  });
  if (conversation?.closedAt !== null) return [];
  const { told } = await addCard(tx, { conversationId: conversation.id, card: { kind: 'order', id: orderId } });
  return [told];
}
