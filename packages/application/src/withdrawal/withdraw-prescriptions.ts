import type { Prisma, Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { writeAudit } from '../audit/index.ts';
import { changeState, closeJourneyIfOver } from '../lifecycle/index.ts';
import { notifyPatientSide } from '../notification/index.ts';
import { endOrder } from '../order-end/index.ts';
import { boardChanged, journeyChanged, peopleAround, writeOutbox } from '../outbox/index.ts';

/** What a query selects to withdraw a prescription. */
export const toWithdraw = {
  id: true,
  number: true,
  state: true,
  patientId: true,
  journeyId: true,
  institutionId: true,
  prescriberId: true,
  lines: { select: { quantity: true, dispensedQuantity: true } },
  consultation: { select: { ticket: { select: { intake: { select: { submittedById: true } } } } } },
} as const satisfies Prisma.PrescriptionSelect;

type Withdrawable = Prisma.PrescriptionGetPayload<{ select: typeof toWithdraw }>;

/** Whether something of it is left to withdraw: medicine is handed out as its packs are checked, and not called back. */
export function mayWithdraw({ state, lines }: Withdrawable): boolean {
  if (state !== 'SIGNED' && state !== 'EFFECTIVE' && state !== 'PARTLY_DISPENSED') return false;
  return lines.some(({ quantity, dispensedQuantity }) => dispensedQuantity < quantity);
}

interface Withdrawal {
  /** null: the end of the consultation withdraws it, not a person. */
  readonly actor: Actor | null;
  readonly reason: string;
}

/**
 * Voids one prescription, or what is left of it. Orders of it that are not packed yet end with it (rule 8): the system
 * refuses them, their packs are free again, what was paid goes back. The patient's side is told, and who ordered.
 */
export async function withdraw(
  tx: Transaction,
  prescription: Withdrawable,
  { actor, reason }: Withdrawal,
): Promise<void> {
  const { id, number, state, patientId, journeyId, institutionId, prescriberId } = prescription;
  const by = actor ? { actor, practiceRoleId: prescriberId } : { actor: null };
  await changeState(tx, { lifecycle: 'PRESCRIPTION', id, from: state, command: 'void', ...by, journeyId, reason });
  const orders = await tx.order.findMany({
    where: { prescriptionId: id, state: { in: ['PLACED', 'PAID', 'PICKING'] } },
    orderBy: { id: 'asc' },
  });
  for (const order of orders) {
    const why = { reason: 'prescription-withdrawn', refundReason: 'order-refused' } as const;
    await endOrder(tx, order, { command: 'refuse', actor: null, ...why });
  }
  const { submittedById } = prescription.consultation.ticket.intake;
  const askedBy = [submittedById, ...orders.map(({ placedById }) => placedById)];
  const params = { number: String(number) };
  await notifyPatientSide(tx, { patientId, askedBy, template: 'prescription-withdrawn', params });
  await closeJourneyIfOver(tx, journeyId);
  await writeAudit(tx, actor, { action: 'prescription.void', entity: 'prescription', entityId: id, patientId });
  await writeOutbox(tx, [
    journeyChanged(journeyId, await peopleAround(tx, patientId)),
    boardChanged(institutionId, 'review'),
  ]);
}

/**
 * Withdraws what a consultation prescribed and nobody dispensed, because it ended as unsuitable for online care (rule 2) or
 * was cancelled. Called in the transaction that ends it, which holds the consultation's lock. Locks: the open orders by id, then the
 * prescriptions by id, as dispensing does.
 * @returns the ids that were withdrawn
 */
export async function withdrawPrescriptions(
  tx: Transaction,
  { consultationId, reason }: { readonly consultationId: string; readonly reason: string },
): Promise<string[]> {
  await tx.$queryRaw`
    SELECT FROM "order" WHERE ended_at IS NULL
       AND prescription_id IN (SELECT id FROM prescription WHERE consultation_id = ${consultationId}::uuid)
     ORDER BY id FOR NO KEY UPDATE`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM prescription WHERE consultation_id = ${consultationId}::uuid AND state IN ('SIGNED', 'EFFECTIVE', 'PARTLY_DISPENSED')
    ORDER BY id FOR NO KEY UPDATE`;
  const found = await tx.prescription.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: toWithdraw,
    orderBy: { id: 'asc' },
  });
  const withdrawn: string[] = [];
  for (const one of found) {
    if (!mayWithdraw(one)) continue;
    await withdraw(tx, one, { actor: null, reason });
    withdrawn.push(one.id);
  }
  return withdrawn;
}
