import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import type { FollowUpView } from '@openward/domain/follow-up';
import { recordRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { visibleFollowUps } from '../visibility/index.ts';
import { followUpInclude, followUpView } from './follow-up-record.ts';

/**
 * One follow-up with its plan and what was answered.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's
 */
export async function viewFollowUp(
  services: Services,
  actor: Actor,
  { followUpId }: { readonly followUpId: string },
): Promise<FollowUpView> {
  authorize(actor, actor.app === 'PATIENT' ? 'follow-up.own' : 'follow-up.plan');
  const record = await services.db.prisma.followUp.findFirst({
    where: { AND: [{ id: followUpId }, visibleFollowUps(actor)] },
    include: followUpInclude,
  });
  if (!record) throw notFound('follow-up');
  const { id, patientId } = record;
  await recordRead(services, actor, { action: 'follow-up.read', entity: 'follow-up', entityId: id, patientId });
  return followUpView(record, actor);
}
