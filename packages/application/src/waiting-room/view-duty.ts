import { authorize, type Actor } from '@openward/domain/access';
import { isSecondFactorFresh } from '@openward/domain/identity';
import { mayPractise } from '@openward/domain/institution';
import type { DutyView, practiceChoice } from '@openward/domain/waiting-room';
import type { z } from 'zod';
import type { Transaction } from '@openward/db';
import { nameOf } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { clinicalPractices } from '../visibility/index.ts';
import { loadClinician } from './load-clinician.ts';
import { practiceToShow } from './own-practice.ts';
import { servedServiceIds } from './served-services.ts';

/**
 * The clinician's own duty: since when, for which queues, and why not if it cannot start (rules 3 and 4). Of several
 * practices the named one, else the one on duty, else the first.
 * @throws AppError NOT_FOUND for a practice that is not the actor's
 */
export async function viewDuty(
  services: Services,
  actor: Actor,
  input: z.output<typeof practiceChoice> = {},
): Promise<DutyView> {
  authorize(actor, 'duty.own');
  const { prisma } = services.db;
  const now = services.now();
  const shown = await practiceToShow(prisma, actor, input?.practiceRoleId);
  const loaded = await loadClinician(prisma, actor, { now, practiceRoleId: shown });
  const { practiceRoleId, clinician, moment } = loaded;
  const verdict = mayPractise(clinician, moment);
  return {
    practiceRoleId,
    onDutySince: clinician.onDutySince,
    capacity: clinician.capacity,
    active: clinician.held,
    serviceIds: await servedServiceIds(prisma, actor, loaded),
    refusal: verdict.ok ? null : verdict.reason,
    practices: await ownPractices(prisma, actor),
    secondFactorFresh: isSecondFactorFresh(actor.secondFactorAt, now),
  };
}

async function ownPractices(tx: Transaction, actor: Actor): Promise<DutyView['practices']> {
  const rows = await tx.practiceRole.findMany({
    where: { id: { in: clinicalPractices(actor).map(({ practiceRoleId }) => practiceRoleId) } },
    select: { id: true, role: true, onDutySince: true, institution: { select: { nameEn: true, nameZh: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.flatMap(({ id, role, onDutySince, institution }) =>
    institution ? [{ practiceRoleId: id, role, onDutySince, institutionName: nameOf(institution) }] : [],
  );
}
