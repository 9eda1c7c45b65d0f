import type { Prisma } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import type { ClinicianRow, listCliniciansInput, listCliniciansResult } from '@openward/domain/institution';
import { z } from 'zod';
import { recordRead } from '../audit/index.ts';
import { clinicianCard, clinicianSelect } from '../cards/index.ts';
import { literally } from '../search/index.ts';
import type { Services } from '../services/index.ts';
import { administeredClinicians } from './administered.ts';

const pageSize = 50;
const select = {
  ...clinicianSelect,
  credential: true,
  onDutySince: true,
  _count: { select: { consultations: { where: { state: { in: ['OPEN', 'ACTIVE'] } } } } },
} as const satisfies Prisma.PracticeRoleSelect;

/**
 * The clinicians an admin answers for, in the order they joined, found by either of their names or the licence number.
 * @throws AppError BAD_INPUT for a cursor this function did not give
 */
export async function listClinicians(
  services: Services,
  actor: Actor,
  { search, credential, cursor }: z.output<typeof listCliniciansInput>,
): Promise<z.output<typeof listCliniciansResult>> {
  authorize(actor, 'clinician.read');
  const after = cursor === undefined ? undefined : z.uuid().safeParse(cursor);
  if (after && !after.success) throw new AppError('BAD_INPUT', 'not a cursor of ours', 'bad-input');
  // Prisma hands it to ILIKE as it is: what was typed is meant literally.
  const contains = { contains: literally(search), mode: 'insensitive' as const };
  const found = await services.db.prisma.practiceRole.findMany({
    where: {
      AND: [
        administeredClinicians(actor),
        credential ? { credential } : {},
        search === ''
          ? {}
          : { OR: [{ person: { name: contains } }, { person: { latinName: contains } }, { licenceNumber: contains }] },
        after ? { id: { gt: after.data } } : {},
      ],
    },
    select,
    orderBy: { id: 'asc' },
    take: pageSize + 1,
  });
  await recordRead(services, actor, { action: 'clinician.list', entity: 'clinician', details: { rows: found.length } });
  const page = found.slice(0, pageSize);
  const rows = page.map(
    ({ credential: state, onDutySince, _count, ...card }): ClinicianRow => ({
      ...clinicianCard(card),
      credential: state,
      onDutySince,
      activeConsultations: _count.consultations,
    }),
  );
  return { rows, nextCursor: found.length > pageSize ? (page.at(-1)?.id ?? null) : null };
}
