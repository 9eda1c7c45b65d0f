import { authorize, type Actor } from '@openward/domain/access';
import { mayAppoint, roleSchema, type AdministeredPlaces } from '@openward/domain/institution';
import { nameOf } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { actingPractice, administeredInstitutions } from './administered.ts';

/** Where an admin may place people and services, and in which roles. */
export async function listPlaces(services: Services, actor: Actor): Promise<AdministeredPlaces> {
  authorize(actor, 'clinician.read');
  const found = await services.db.prisma.institution.findMany({
    where: administeredInstitutions(actor),
    include: { departments: { orderBy: { code: 'asc' } } },
    orderBy: { id: 'asc' },
  });
  const acting = found.flatMap(({ id }) => actingPractice(actor, id)?.role ?? []);
  const by = acting.find((role) => role === 'PLATFORM_ADMIN' || role === 'INSTITUTION_ADMIN');
  return {
    institutions: found.map(({ departments, nameEn, nameZh, ...institution }) => ({
      ...institution,
      name: nameOf({ nameEn, nameZh }),
      departments: departments.map((one) => ({ id: one.id, name: nameOf(one) })),
    })),
    roles: by ? roleSchema.options.filter((role) => mayAppoint(by, role)) : [],
  };
}
