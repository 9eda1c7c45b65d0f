import type { Prisma } from '@openward/db';
import type { Actor, ActorPractice, Role } from '@openward/domain/access';

/** Who works at a pharmacy's orders. */
export const pharmacyRoles = ['DISPENSER', 'PHARMACIST', 'INSTITUTION_ADMIN'] as const satisfies readonly Role[];

/** The orders of the institutions where the actor works at dispensing. Nobody's from the patient app. */
export function pharmacyOrders(actor: Actor): Prisma.OrderWhereInput {
  const practices = actor.app === 'CONSOLE' ? practicesIn(actor, pharmacyRoles) : [];
  return { pharmacyId: { in: practices.flatMap(({ institutionId }) => institutionId ?? []) } };
}

/** The practice in one of the roles at this institution; null when the actor has none there. */
export const practiceAt = (actor: Actor, institutionId: string, roles: readonly Role[]): ActorPractice | null =>
  practicesIn(actor, roles).find((practice) => practice.institutionId === institutionId) ?? null;

const practicesIn = (actor: Actor, roles: readonly Role[]) =>
  actor.practices.filter(({ role }) => roles.includes(role));
