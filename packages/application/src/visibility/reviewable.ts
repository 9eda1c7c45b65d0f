import type { Prisma } from '@openward/db';
import type { Actor } from '@openward/domain/access';

const pharmacistPractices = (actor: Actor) =>
  actor.app === 'CONSOLE' ? actor.practices.filter(({ role }) => role === 'PHARMACIST') : [];

/**
 * Signed prescriptions of the institutions the actor is a pharmacist of, decided or not: whoever comes second learns that
 * it is decided, not that it is gone. A draft is the doctor's alone.
 */
export function reviewablePrescriptions(actor: Actor): Prisma.PrescriptionWhereInput {
  const institutionIds = pharmacistPractices(actor).flatMap(({ institutionId }) => institutionId ?? []);
  return { institutionId: { in: institutionIds }, state: { not: 'DRAFT' } };
}

/**
 * Prescriptions whose conversation, note and files a pharmacist reads: those that wait for a review of the institution, and
 * those the pharmacist reviewed. A hospital's old prescriptions are not open to each of its pharmacists.
 */
export function prescriptionsUnderReview(actor: Actor): Prisma.PrescriptionWhereInput {
  const practices = pharmacistPractices(actor);
  return {
    OR: [
      { reviews: { some: { reviewerId: { in: practices.map(({ practiceRoleId }) => practiceRoleId) } } } },
      { state: 'SIGNED', institutionId: { in: practices.flatMap(({ institutionId }) => institutionId ?? []) } },
    ],
  };
}
