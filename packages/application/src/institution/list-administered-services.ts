import { authorize, type Actor } from '@openward/domain/access';
import type { listServicesResult } from '@openward/domain/institution';
import type { z } from 'zod';
import { nameOf } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { administeredServices } from './administered.ts';

/** The services an admin answers for, with their terms and how many wait now. */
export async function listAdministeredServices(
  services: Services,
  actor: Actor,
): Promise<z.output<typeof listServicesResult>> {
  authorize(actor, 'service.read');
  const found = await services.db.prisma.service.findMany({
    where: administeredServices(actor),
    include: {
      institution: { select: { nameEn: true, nameZh: true } },
      department: { select: { nameEn: true, nameZh: true } },
      _count: { select: { tickets: { where: { state: 'WAITING' } } } },
    },
    orderBy: [{ institutionId: 'asc' }, { ticketPrefix: 'asc' }, { id: 'asc' }],
  });
  return {
    rows: found.map(({ institution, department, _count, nameEn, nameZh, ...row }) => ({
      ...row,
      name: nameOf({ nameEn, nameZh }),
      institutionName: nameOf(institution),
      departmentName: department && nameOf(department),
      waiting: _count.tickets,
    })),
  };
}
