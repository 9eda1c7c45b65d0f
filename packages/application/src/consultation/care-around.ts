import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { visibleConsultations } from '../visibility/index.ts';

interface Happened {
  readonly journeyId: string;
  readonly at: Date;
}

/**
 * Refuses what a reader of a journey may not see: a clinician reads what happened on it before the end of their last visit
 * there, the patient's side everything.
 * @throws AppError NOT_FOUND
 */
export async function refuseUnlessAround(tx: Transaction, actor: Actor, { journeyId, at }: Happened): Promise<void> {
  const own = await tx.consultation.findMany({
    where: { AND: [{ journeyId }, visibleConsultations(actor)] },
    select: { endedAt: true },
  });
  const sees = own.some(({ endedAt }) => actor.app === 'PATIENT' || endedAt === null || at <= endedAt);
  if (!sees) throw notFound('journey');
}
