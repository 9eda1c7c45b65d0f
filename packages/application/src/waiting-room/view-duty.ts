import { authorize, type Actor } from '@openward/domain/access';
import { isSecondFactorFresh } from '@openward/domain/identity';
import { mayPractise } from '@openward/domain/institution';
import type { DutyView } from '@openward/domain/waiting-room';
import type { Services } from '../services/index.ts';
import { loadClinician } from './load-clinician.ts';
import { servedServiceIds } from './served-services.ts';

/** The clinician's own duty: since when, for which queues, and why not if it cannot start (rules 3 and 4). */
export async function viewDuty(services: Services, actor: Actor): Promise<DutyView> {
  authorize(actor, 'duty.own');
  const { prisma } = services.db;
  const now = services.now();
  const loaded = await loadClinician(prisma, actor, now);
  const { practiceRoleId, clinician, moment } = loaded;
  const verdict = mayPractise(clinician, moment);
  return {
    practiceRoleId,
    onDutySince: clinician.onDutySince,
    capacity: clinician.capacity,
    active: clinician.held,
    serviceIds: await servedServiceIds(prisma, actor, loaded),
    refusal: verdict.ok ? null : verdict.reason,
    secondFactorFresh: isSecondFactorFresh(actor.secondFactorAt, now),
  };
}
