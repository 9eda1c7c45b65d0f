import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import type { cancelFollowUpInput, FollowUpView } from '@openward/domain/follow-up';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { changeState, closeJourneyIfOver } from '../lifecycle/index.ts';
import { commit, journeyChanged, peopleAround, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { clinicalPractices } from '../visibility/index.ts';
import { lockFollowUp } from './lock-follow-up.ts';
import { viewFollowUp } from './view-follow-up.ts';

/**
 * The clinician who planned it takes it back before it falls due; the reason stays in the history.
 * @throws AppError NOT_FOUND, also for a colleague's; CONFLICT `follow-up-ended` once it is due or over
 */
export async function cancelFollowUp(
  services: Services,
  actor: Actor,
  { followUpId, reason }: z.output<typeof cancelFollowUpInput>,
): Promise<FollowUpView> {
  authorize(actor, 'follow-up.plan');
  await commit(services, async (tx) => {
    const { id, state, journeyId, patientId, plannedById } = await lockFollowUp(tx, actor, followUpId);
    if (!clinicalPractices(actor).some(({ practiceRoleId }) => practiceRoleId === plannedById))
      throw notFound('follow-up');
    if (state !== 'PLANNED') throw new AppError('CONFLICT', `it is ${state}`, 'follow-up-ended');
    const closedAt = await databaseNow(tx);
    await changeState(tx, {
      lifecycle: 'FOLLOW_UP',
      id,
      from: state,
      command: 'cancel',
      actor,
      practiceRoleId: plannedById,
      journeyId,
      reason,
      set: { closedAt },
    });
    await closeJourneyIfOver(tx, journeyId);
    await writeAudit(tx, actor, { action: 'follow-up.cancel', entity: 'follow-up', entityId: id, patientId });
    await writeOutbox(tx, [journeyChanged(journeyId, await peopleAround(tx, patientId))]);
  });
  return viewFollowUp(services, actor, { followUpId });
}
