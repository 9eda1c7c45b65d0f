import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { flagFacts } from '../intake/index.ts';
import { visibleFollowUps } from '../visibility/index.ts';

/**
 * A follow-up the actor may see, its row locked until the end of the transaction.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's
 */
export async function lockFollowUp(tx: Transaction, actor: Actor, followUpId: string) {
  await tx.$queryRaw`SELECT FROM follow_up WHERE id = ${followUpId}::uuid FOR NO KEY UPDATE`;
  const followUp = await tx.followUp.findFirst({
    where: { AND: [{ id: followUpId }, visibleFollowUps(actor)] },
    include: followUpParties,
  });
  if (!followUp) throw notFound('follow-up');
  return followUp;
}

/** Who else has to do with a follow-up: the patient, the planner and the institution of the visit. */
export const followUpParties = {
  patient: { select: flagFacts },
  plannedBy: { select: { personId: true } },
  consultation: { select: { service: { select: { institutionId: true, institution: { select: { zone: true } } } } } },
} as const;
