import { authorize, type Actor } from '@openward/domain/access';
import { mayPractise } from '@openward/domain/institution';
import { room, type OutboxEvent } from '@openward/domain/realtime';
import type { DutyView, setDutyInput } from '@openward/domain/waiting-room';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { endDuty } from '../duty/index.ts';
import { requireFreshFactor } from '../identity/index.ts';
import { commit, queueChanged, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { loadClinician } from './load-clinician.ts';
import { practiceRefusal } from './practice-refusal.ts';
import { servedServiceIds } from './served-services.ts';
import { viewDuty } from './view-duty.ts';

/**
 * Starts or ends the clinician's own duty. Starting needs the right to practise today (rule 3) and a second factor given
 * within five minutes, or its code now (rule 4). Ending keeps running consultations. Doing it again changes nothing.
 * Who has several practices says which.
 * @throws AppError BAD_INPUT `practice-needed`, NOT_FOUND, FORBIDDEN with the missing condition, SECOND_FACTOR_REQUIRED, FORBIDDEN `second-factor-wrong`
 */
export async function setDuty(
  services: Services,
  actor: Actor,
  input: z.output<typeof setDutyInput>,
): Promise<DutyView> {
  authorize(actor, 'duty.own');
  const practice = { now: services.now(), practiceRoleId: input.practiceRoleId };
  if (input.onDuty) {
    const { clinician, moment } = await loadClinician(services.db.prisma, actor, practice);
    const verdict = mayPractise(clinician, moment);
    if (!verdict.ok) throw practiceRefusal(verdict.reason);
    await requireFreshFactor(services, actor, input.code);
  }
  const practiceRoleId = await commit(services, async (tx) => {
    const loaded = await loadClinician(tx, actor, practice);
    const { practiceRoleId: id } = loaded;
    if (!input.onDuty) {
      await endDuty(tx, actor, id);
      return id;
    }
    // The credential is part of the condition: a suspension that came in between wins.
    const changed =
      await tx.$executeRaw`UPDATE practice_role SET on_duty_since = now() WHERE id = ${id}::uuid AND on_duty_since IS NULL AND credential = 'VERIFIED'`;
    if (changed === 0) return id;
    await writeAudit(tx, actor, { action: 'duty.start', entity: 'duty', entityId: id });
    const served = await servedServiceIds(tx, actor, loaded);
    const told: OutboxEvent = {
      topic: 'live.emit',
      payload: { rooms: [room.person(actor.personId)], event: 'duty:changed', data: { practiceRoleId: id } },
    };
    const moved: OutboxEvent[] = [];
    for (const serviceId of served) moved.push(await queueChanged(tx, serviceId));
    await writeOutbox(tx, [told, ...moved]);
    return id;
  });
  return viewDuty(services, await withFreshFactor(services, actor), { practiceRoleId });
}

/** The actor was loaded before the code was given; the session row knows better. */
async function withFreshFactor(services: Services, actor: Actor): Promise<Actor> {
  const session = await services.db.prisma.session.findUnique({
    where: { id: actor.sessionId },
    select: { secondFactorAt: true },
  });
  return { ...actor, secondFactorAt: session?.secondFactorAt ?? null };
}
