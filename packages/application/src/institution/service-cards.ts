import { ruleProfileOf, type ServiceCard } from '@openward/domain/institution';
import { waitRange } from '@openward/domain/waiting-room';
import { nameOf } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { queueFacts } from '../waiting-room/index.ts';

/** The services one can queue for, free ones of pharmacists first, with who is there and an honest wait. Two statements. */
export async function listServices(services: Services): Promise<ServiceCard[]> {
  const rows = await services.db.prisma.service.findMany({
    include: {
      institution: { select: { nameEn: true, nameZh: true, ruleProfile: true } },
      department: { select: { nameEn: true, nameZh: true } },
    },
    orderBy: [{ priceMinor: 'asc' }, { ticketPrefix: 'asc' }, { id: 'asc' }],
  });
  const facts = await queueFacts(
    services,
    rows.map(({ id }) => id),
  );
  return rows.map((row): ServiceCard => {
    const queue = facts.get(row.id);
    return {
      id: row.id,
      name: nameOf(row),
      role: row.role,
      institutionName: nameOf(row.institution),
      departmentName: row.department && nameOf(row.department),
      priceMinor: row.priceMinor,
      currency: row.currency,
      isPayable: row.priceMinor === 0 || services.payments.provider !== null,
      targetSeconds: row.targetSeconds,
      isOpen: row.isOpen,
      cliniciansOnDuty: queue?.onDuty.length ?? 0,
      waiting: queue?.waiting ?? 0,
      wait: queue ? waitRange({ ...queue, ahead: queue.waiting }) : { kind: 'not-known' },
      emergency: ruleProfileOf(row.institution.ruleProfile).emergency,
    };
  });
}
