import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { mayAppoint } from '@openward/domain/institution';
import { actingPractice } from './administered.ts';

/**
 * Whether a person's way in is the actor's to give: a login opens every role of the person, so each has to be one the
 * actor may give, where it is held. The platform answers for everybody.
 */
export async function answersForLogin(tx: Transaction, actor: Actor, personId: string): Promise<boolean> {
  if (actor.practices.some(({ role }) => role === 'PLATFORM_ADMIN')) return true;
  const held = await tx.practiceRole.findMany({ where: { personId }, select: { role: true, institutionId: true } });
  return held.every(
    ({ role, institutionId }) => actingPractice(actor, institutionId) && mayAppoint('INSTITUTION_ADMIN', role),
  );
}
