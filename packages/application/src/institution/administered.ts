import type { Prisma } from '@openward/db';
import { clinicianRoles, type Actor, type ActorPractice, type Role } from '@openward/domain/access';

const worksEverywhere = (actor: Actor): boolean =>
  actor.practices.some((one) => one.role === 'PLATFORM_ADMIN' || one.role === 'AUDITOR');

const ownInstitutions = (actor: Actor): string[] =>
  actor.practices.filter((one) => one.role === 'INSTITUTION_ADMIN').flatMap(({ institutionId }) => institutionId ?? []);

/** The institutions the actor answers for: all for platform roles, else the own ones. */
export function administeredInstitutions(actor: Actor): Prisma.InstitutionWhereInput {
  return worksEverywhere(actor) ? {} : { id: { in: ownInstitutions(actor) } };
}

/** The people at work the actor answers for: everywhere for platform roles, else those of the own institutions. */
export function administeredClinicians(actor: Actor): Prisma.PracticeRoleWhereInput {
  const atWork: Role[] = [...clinicianRoles, 'DISPENSER'];
  if (worksEverywhere(actor)) return { role: { in: [...atWork, 'INSTITUTION_ADMIN'] } };
  return { role: { in: atWork }, institutionId: { in: ownInstitutions(actor) } };
}

/** The services whose queues the actor answers for. */
export function administeredServices(actor: Actor): Prisma.ServiceWhereInput {
  return { institution: administeredInstitutions(actor) };
}

/** The role in which an admin acts on somebody of this institution. */
export const actingPractice = (actor: Actor, institutionId: string | null): ActorPractice | undefined =>
  actor.practices.find((one) => one.role === 'PLATFORM_ADMIN') ??
  actor.practices.find((one) => one.role === 'INSTITUTION_ADMIN' && one.institutionId === institutionId);
