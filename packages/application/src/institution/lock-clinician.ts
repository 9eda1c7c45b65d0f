import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { actingPractice, administeredClinicians } from './administered.ts';

/**
 * A clinician the admin answers for, the row locked until the end of the transaction: nobody takes a patient meanwhile.
 * @throws AppError NOT_FOUND for a missing id as for one of another institution; FORBIDDEN `own-account`
 */
export async function lockClinician(tx: Transaction, actor: Actor, practiceRoleId: string) {
  await tx.$queryRaw`SELECT FROM practice_role WHERE id = ${practiceRoleId}::uuid FOR NO KEY UPDATE`;
  const clinician = await tx.practiceRole.findFirst({
    where: { AND: [{ id: practiceRoleId }, administeredClinicians(actor)] },
    include: { person: { select: { name: true, latinName: true } } },
  });
  const acting = clinician && actingPractice(actor, clinician.institutionId);
  if (!clinician || !acting) throw notFound('clinician');
  if (clinician.personId === actor.personId) throw new AppError('FORBIDDEN', 'not one’s own credential', 'own-account');
  return { clinician, actingRoleId: acting.practiceRoleId, isPlatform: acting.role === 'PLATFORM_ADMIN' };
}
