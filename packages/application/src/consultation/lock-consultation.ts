import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { visibleConsultations } from '../visibility/index.ts';

/**
 * A consultation the actor may see, its row locked until the end of the transaction. Consultations are locked before
 * tickets and tickets before conversations, everywhere, so that nobody waits in a circle.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's
 */
export async function lockConsultation(tx: Transaction, actor: Actor, consultationId: string) {
  await tx.$queryRaw`SELECT FROM consultation WHERE id = ${consultationId}::uuid FOR NO KEY UPDATE`;
  const consultation = await tx.consultation.findFirst({
    where: { AND: [{ id: consultationId }, visibleConsultations(actor)] },
    include: {
      patient: { select: { person: { select: { name: true, latinName: true } } } },
      clinician: { select: { personId: true, role: true, person: { select: { name: true, latinName: true } } } },
      ticket: { select: { state: true } },
    },
  });
  if (!consultation) throw notFound('consultation');
  return consultation;
}
