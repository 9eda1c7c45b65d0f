import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { planFollowUpResult, type PlanFollowUpInput } from '@openward/domain/follow-up';
import type { z } from 'zod';
import { withIdempotency } from '../idempotency/index.ts';
import { writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { visibleConsultations } from '../visibility/index.ts';
import { addFollowUp } from './add-follow-up.ts';

/**
 * Plans a follow-up of a visit that goes on or was completed, as its clinician; the journey is open again until it is over.
 * The same key plans once.
 * @throws AppError NOT_FOUND; CONFLICT `consultation-not-active` for a visit not entered or ended otherwise; BAD_INPUT
 * `follow-up-day`
 */
export async function planFollowUp(
  services: Services,
  actor: Actor,
  { key, consultationId, plan }: PlanFollowUpInput,
): Promise<z.output<typeof planFollowUpResult>> {
  authorize(actor, 'follow-up.plan');
  const command = { name: 'follow-up.plan', key, input: { consultationId, plan }, answer: planFollowUpResult };
  return withIdempotency(services, actor, {
    command,
    work: async (tx) => {
      const visit = await lockVisit(tx, actor, consultationId);
      if (visit.state !== 'ACTIVE' && visit.state !== 'COMPLETED')
        throw new AppError('CONFLICT', `it is ${visit.state}`, 'consultation-not-active');
      const { followUpId, told } = await addFollowUp(tx, actor, {
        visit,
        plannedById: visit.clinicianId,
        input: plan,
      });
      await tx.journey.update({ where: { id: visit.journeyId }, data: { closedAt: null } });
      await writeOutbox(tx, told);
      return { followUpId };
    },
  });
}

async function lockVisit(tx: Transaction, actor: Actor, consultationId: string) {
  await tx.$queryRaw`SELECT FROM consultation WHERE id = ${consultationId}::uuid FOR NO KEY UPDATE`;
  const visit = await tx.consultation.findFirst({
    where: { AND: [{ id: consultationId }, visibleConsultations(actor)] },
  });
  if (!visit) throw notFound('consultation');
  return visit;
}
