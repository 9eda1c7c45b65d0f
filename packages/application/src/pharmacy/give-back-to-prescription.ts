import type { Transaction } from '@openward/db';
import { writeAudit } from '../audit/index.ts';
import { changeState } from '../lifecycle/index.ts';

interface ReturnedOrder {
  readonly id: string;
  readonly patientId: string;
  readonly prescriptionId: string | null;
}

/**
 * What an order handed out and got back unopened counts as not handed out (rule 7: used once is what is used). For its days
 * the prescription can be ordered from again; of one that was withdrawn or has expired only the count changes. Locks: the
 * prescription and its lines, before any stock, as dispensing and ordering do.
 */
export async function giveBackToPrescription(tx: Transaction, order: ReturnedOrder): Promise<void> {
  const { id: orderId, prescriptionId: id, patientId } = order;
  if (id === null) return;
  await tx.$queryRaw`SELECT FROM prescription WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  await tx.$executeRaw`
    UPDATE prescription_line pl SET dispensed_quantity = pl.dispensed_quantity - l.packs
      FROM (SELECT prescription_line_id, sum(quantity)::int AS packs FROM order_line
             WHERE order_id = ${orderId}::uuid AND prescription_line_id IS NOT NULL GROUP BY 1) l
     WHERE l.prescription_line_id = pl.id`;
  const { state, journeyId, lines } = await tx.prescription.findUniqueOrThrow({
    where: { id },
    select: { state: true, journeyId: true, lines: { select: { dispensedQuantity: true } } },
  });
  if (state === 'DISPENSED' || state === 'PARTLY_DISPENSED') {
    const isAll = lines.every(({ dispensedQuantity }) => dispensedQuantity === 0);
    const command = isAll ? 'takeBack' : 'takeBackPart';
    await changeState(tx, { lifecycle: 'PRESCRIPTION', id, from: state, command, actor: null, journeyId });
  }
  const details = { orderId };
  await writeAudit(tx, null, {
    action: 'prescription.take-back',
    entity: 'prescription',
    entityId: id,
    patientId,
    details,
  });
}
