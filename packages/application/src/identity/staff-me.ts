import { type Actor, authorize, permissionsOf, subjectsOf } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { isSecondFactorFresh, type StaffMe } from '@openward/domain/identity';
import type { Services } from '../services/index.ts';

/** What staff see of themselves: the roles in force today, if any, and what these may do. */
export async function staffMe(services: Services, actor: Actor): Promise<StaffMe> {
  authorize(actor, 'staff.own');
  const inForce = actor.practices.map(({ practiceRoleId }) => practiceRoleId);
  const person = await services.db.prisma.person.findUnique({
    where: { id: actor.personId },
    select: {
      name: true,
      latinName: true,
      practiceRoles: { where: { id: { in: inForce } }, include: { institution: true }, orderBy: { id: 'asc' } },
    },
  });
  if (!person) throw notFound('person');
  return {
    personId: actor.personId,
    name: person.name,
    latinName: person.latinName,
    locale: actor.locale,
    roles: person.practiceRoles.map(({ id, role, title, institution, licenceNumber, licenceValidUntil }) => ({
      practiceRoleId: id,
      role,
      title,
      institutionName: institution && { en: institution.nameEn, zh: institution.nameZh },
      licenceNumber,
      licenceValidUntil,
    })),
    permissions: permissionsOf(subjectsOf(actor)),
    secondFactorFresh: isSecondFactorFresh(actor.secondFactorAt, services.now()),
  };
}
