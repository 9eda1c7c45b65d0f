import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import type { PrescriptionView } from '@openward/domain/prescribing';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { visiblePrescriptions } from '../visibility/index.ts';
import { mayWithdraw, toWithdraw, withdraw } from '../withdrawal/index.ts';
import { viewPrescription } from './view-prescription.ts';

/**
 * Withdraws a prescription that was signed or approved, or what is left of it; orders of it that are not packed end and are
 * refunded, packed ones stand. Doing it again changes nothing. Locks: its open orders by id, then the prescription, as dispensing does.
 * @throws AppError NOT_FOUND unless it is the actor's own; CONFLICT `prescription-used` once medicine left or it ended
 */
export async function voidPrescription(
  services: Services,
  actor: Actor,
  { prescriptionId, reason }: { readonly prescriptionId: string; readonly reason: string },
): Promise<PrescriptionView> {
  authorize(actor, 'prescription.sign');
  await commit(services, async (tx) => {
    await tx.$queryRaw`
      SELECT FROM "order" WHERE prescription_id = ${prescriptionId}::uuid AND ended_at IS NULL
       ORDER BY id FOR NO KEY UPDATE`;
    await tx.$queryRaw`SELECT FROM prescription WHERE id = ${prescriptionId}::uuid FOR NO KEY UPDATE`;
    const own = actor.practices.map(({ practiceRoleId }) => practiceRoleId);
    const found = await tx.prescription.findFirst({
      where: { AND: [{ id: prescriptionId, prescriberId: { in: own } }, visiblePrescriptions(actor)] },
      select: toWithdraw,
    });
    if (!found || found.state === 'DRAFT') throw notFound('prescription');
    if (found.state === 'VOIDED') return;
    if (!mayWithdraw(found)) throw new AppError('CONFLICT', `it is ${found.state}`, 'prescription-used');
    await withdraw(tx, found, { actor, reason });
  });
  return viewPrescription(services, actor, { prescriptionId });
}
