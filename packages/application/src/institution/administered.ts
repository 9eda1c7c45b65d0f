import type { Prisma } from '@openward/db';
import { clinicianRoles, type Actor, type ActorPractice } from '@openward/domain/access';

/** The clinicians the actor answers for: everywhere for platform roles, else those of the own institutions. */
export function administeredClinicians(actor: Actor): Prisma.PracticeRoleWhereInput {
  const role = { in: [...clinicianRoles] };
  if (actor.practices.some((one) => one.role === 'PLATFORM_ADMIN' || one.role === 'AUDITOR')) return { role };
  const own = actor.practices.filter((one) => one.role === 'INSTITUTION_ADMIN');
  return { role, institutionId: { in: own.flatMap(({ institutionId }) => institutionId ?? []) } };
}

/** The role in which an admin acts on somebody of this institution. */
export const actingPractice = (actor: Actor, institutionId: string | null): ActorPractice | undefined =>
  actor.practices.find((one) => one.role === 'PLATFORM_ADMIN') ??
  actor.practices.find((one) => one.role === 'INSTITUTION_ADMIN' && one.institutionId === institutionId);
