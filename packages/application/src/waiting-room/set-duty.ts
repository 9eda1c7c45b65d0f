import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { isSecondFactorFresh } from '@openward/domain/identity';
import { mayPractise } from '@openward/domain/institution';
import { room, type OutboxEvent } from '@openward/domain/realtime';
import type { DutyView, setDutyInput } from '@openward/domain/waiting-room';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { confirmSecondFactor } from '../identity/index.ts';
import { commit, queueChanged, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { loadClinician } from './load-clinician.ts';
import { practiceRefusal } from './practice-refusal.ts';
import { servedServiceIds } from './served-services.ts';
import { viewDuty } from './view-duty.ts';

/**
 * Starts or ends the clinician's own duty. Starting needs the right to practise today (rule 3) and a second factor given
 * within five minutes, or its code now (rule 4). Ending keeps running consultations. Doing it again changes nothing.
 * @throws AppError FORBIDDEN with the missing condition, SECOND_FACTOR_REQUIRED, FORBIDDEN `second-factor-wrong`
 */
export async function setDuty(
  services: Services,
  actor: Actor,
  input: z.output<typeof setDutyInput>,
): Promise<DutyView> {
  authorize(actor, 'duty.own');
  const now = services.now();
  if (input.onDuty) {
    const { clinician, moment } = await loadClinician(services.db.prisma, actor, now);
    const verdict = mayPractise(clinician, moment);
    if (!verdict.ok) throw practiceRefusal(verdict.reason);
    if (!isSecondFactorFresh(actor.secondFactorAt, now)) await confirm(services, actor, input.code);
  }
  await commit(services, async (tx) => {
    const loaded = await loadClinician(tx, actor, now);
    const { practiceRoleId: id } = loaded;
    // The credential is part of the condition: a suspension that came in between wins.
    const changed = input.onDuty
      ? await tx.$executeRaw`UPDATE practice_role SET on_duty_since = now() WHERE id = ${id}::uuid AND on_duty_since IS NULL AND credential = 'VERIFIED'`
      : await tx.$executeRaw`UPDATE practice_role SET on_duty_since = NULL WHERE id = ${id}::uuid AND on_duty_since IS NOT NULL`;
    if (changed === 0) return;
    await writeAudit(tx, actor, { action: input.onDuty ? 'duty.start' : 'duty.end', entity: 'duty', entityId: id });
    const served = await servedServiceIds(tx, actor, loaded);
    const told: OutboxEvent = {
      topic: 'live.emit',
      payload: { rooms: [room.person(actor.personId)], event: 'duty:changed', data: { practiceRoleId: id } },
    };
    const moved: OutboxEvent[] = [];
    for (const serviceId of served) moved.push(await queueChanged(tx, serviceId));
    await writeOutbox(tx, [told, ...moved]);
  });
  return viewDuty(services, await withFreshFactor(services, actor));
}

async function confirm(services: Services, actor: Actor, code: string | undefined): Promise<void> {
  if (code === undefined) {
    throw new AppError('SECOND_FACTOR_REQUIRED', 'duty needs a fresh second factor', 'second-factor-required');
  }
  await confirmSecondFactor(services, actor, code);
}

/** The actor was loaded before the code was given; the session row knows better. */
async function withFreshFactor(services: Services, actor: Actor): Promise<Actor> {
  const session = await services.db.prisma.session.findUnique({
    where: { id: actor.sessionId },
    select: { secondFactorAt: true },
  });
  return { ...actor, secondFactorAt: session?.secondFactorAt ?? null };
}
