import type { PublicHome, ServiceCard } from '@openward/domain/institution';
import { nameOf } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { listServices } from './service-cards.ts';

/** What anybody may see before signing in (rule 11): who is on duty, waits, prices, institutions and their licences. */
export async function viewHome(services: Services): Promise<PublicHome> {
  const [cards, institutions, pharmacists] = await Promise.all([
    listServices(services),
    services.db.prisma.institution.findMany({ orderBy: [{ kind: 'asc' }, { licenceNumber: 'asc' }] }),
    countPharmacists(services),
  ]);
  return {
    pharmacistsOnDuty: pharmacists,
    wait: firstOffered(cards)?.wait ?? { kind: 'not-known' },
    services: cards,
    institutions: institutions.map(({ id, kind, grade, licenceNumber, province, city, ...names }) => ({
      id,
      name: nameOf(names),
      kind,
      grade,
      licenceNumber,
      province,
      city,
    })),
    asOf: services.now(),
  };
}

/** The pharmacist service a visitor is sent to: open, staffed first, then the cheapest. */
const firstOffered = (cards: readonly ServiceCard[]): ServiceCard | undefined => {
  const open = cards.filter(({ role, isOpen }) => role === 'PHARMACIST' && isOpen);
  return open.find(({ cliniciansOnDuty }) => cliniciansOnDuty > 0) ?? open[0];
};

async function countPharmacists(services: Services): Promise<number> {
  const { rows } = await services.db.pool.query<{ count: number }>({
    name: 'pharmacists-on-duty',
    text: `SELECT count(*)::int AS count FROM practice_role pr JOIN institution i ON i.id = pr.institution_id
           WHERE pr.role = 'PHARMACIST' AND pr.on_duty_since IS NOT NULL AND pr.credential = 'VERIFIED'
             AND pr.licence_valid_until >= (now() AT TIME ZONE i.zone)::date`,
  });
  return rows[0]?.count ?? 0;
}
