import { authorize, type Actor } from '@openward/domain/access';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { closeJourneyIfOver } from '../lifecycle/index.ts';
import { commit, journeyChanged, peopleAround, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockOpenReferral } from './own-referral.ts';

/**
 * The patient, or a guardian, does not want it; with it the journey may be over.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's; CONFLICT `referral-answered`
 */
export async function declineReferral(
  services: Services,
  actor: Actor,
  { referralId }: { readonly referralId: string },
): Promise<{ readonly journeyId: string }> {
  authorize(actor, 'referral.answer');
  return commit(services, async (tx) => {
    const { journeyId, journey, madeBy } = await lockOpenReferral(tx, actor, referralId);
    const { patientId } = journey;
    const declinedAt = await databaseNow(tx);
    await tx.referral.update({ where: { id: referralId }, data: { declinedAt, declinedById: actor.personId } });
    await closeJourneyIfOver(tx, journeyId);
    await writeAudit(tx, actor, { action: 'referral.decline', entity: 'referral', entityId: referralId, patientId });
    await writeOutbox(tx, [journeyChanged(journeyId, [...(await peopleAround(tx, patientId)), madeBy.personId])]);
    return { journeyId };
  });
}
