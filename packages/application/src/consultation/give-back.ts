import { authorize, type Actor } from '@openward/domain/access';
import type { giveBackInput, giveBackResult } from '@openward/domain/consultation';
import { AppError } from '@openward/domain/errors';
import type { z } from 'zod';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockConsultation } from './lock-consultation.ts';
import { returnToQueue } from './return-to-queue.ts';

/**
 * The clinician returns the patient to the former place in the queue, with a reason that stays in the history.
 * @throws AppError NOT_FOUND; CONFLICT `consultation-ended`
 */
export async function giveBack(
  services: Services,
  actor: Actor,
  { consultationId, reason }: z.output<typeof giveBackInput>,
): Promise<z.output<typeof giveBackResult>> {
  authorize(actor, 'consultation.end');
  return commit(services, async (tx) => {
    const visit = await lockConsultation(tx, actor, consultationId);
    const { state, clinician, clinicianId } = visit;
    if (state !== 'OPEN' && state !== 'ACTIVE') throw new AppError('CONFLICT', `it is ${state}`, 'consultation-ended');
    const gone = { personId: clinician.personId, ...clinician.person };
    await returnToQueue(tx, { ...visit, state, clinician: gone }, { actor, practiceRoleId: clinicianId, reason });
    return { ticketId: visit.ticketId };
  });
}
