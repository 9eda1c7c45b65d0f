import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { visibleJourneys } from '../visibility/index.ts';

/**
 * A referral of the actor or a ward that nobody has answered, its row locked until the end of the transaction.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's; CONFLICT `referral-answered`
 */
export async function lockOpenReferral(tx: Transaction, actor: Actor, referralId: string) {
  await tx.$queryRaw`SELECT FROM referral WHERE id = ${referralId}::uuid FOR NO KEY UPDATE`;
  const referral = await tx.referral.findFirst({
    where: { id: referralId, journey: visibleJourneys(actor) },
    include: {
      madeBy: { select: { personId: true } },
      journey: { select: { patientId: true } },
      consultation: { select: { ticket: { select: { intake: { select: { symptoms: true, since: true } } } } } },
    },
  });
  if (!referral) throw notFound('referral');
  if (referral.acceptedIntakeId || referral.declinedAt)
    throw new AppError('CONFLICT', 'the referral was answered before', 'referral-answered');
  return referral;
}
