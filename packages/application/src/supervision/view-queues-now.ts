import { authorize, type Actor } from '@openward/domain/access';
import type { queuesNowSchema } from '@openward/domain/supervision';
import type { z } from 'zod';
import { nameOf } from '../cards/index.ts';
import { administeredServices } from '../institution/index.ts';
import type { Services } from '../services/index.ts';
import { queueFacts } from '../waiting-room/index.ts';

interface Load {
  readonly id: string;
  readonly inConsultation: number;
  readonly longest: number | null;
}

const load = `
SELECT s.id,
  (SELECT count(*)::int FROM ticket t WHERE t.service_id = s.id AND t.state = 'IN_CONSULTATION') AS "inConsultation",
  (SELECT floor(extract(epoch FROM now() - min(t.waiting_since)))::int FROM ticket t
    WHERE t.service_id = s.id AND t.state = 'WAITING') AS longest
FROM service s WHERE s.id = ANY ($1::uuid[])`;

/** Every queue the actor answers for, as it stands: who waits, how long, who is on duty. Three statements. */
export async function viewQueuesNow(services: Services, actor: Actor): Promise<z.output<typeof queuesNowSchema>> {
  authorize(actor, 'supervision.read');
  const found = await services.db.prisma.service.findMany({
    where: administeredServices(actor),
    include: { institution: { select: { nameEn: true, nameZh: true } } },
    orderBy: [{ institutionId: 'asc' }, { ticketPrefix: 'asc' }, { id: 'asc' }],
  });
  const ids = found.map(({ id }) => id);
  const facts = await queueFacts(services, ids);
  const { rows } = await services.db.pool.query<Load>({ name: 'queue-load', text: load, values: [ids] });
  const loads = new Map(rows.map((row) => [row.id, row]));
  return {
    asOf: services.now(),
    rows: found.map((service) => {
      const onDuty = facts.get(service.id)?.onDuty ?? [];
      return {
        serviceId: service.id,
        serviceName: nameOf(service),
        institutionId: service.institutionId,
        institutionName: nameOf(service.institution),
        role: service.role,
        isOpen: service.isOpen,
        waiting: facts.get(service.id)?.waiting ?? 0,
        inConsultation: loads.get(service.id)?.inConsultation ?? 0,
        longestWaitSeconds: loads.get(service.id)?.longest ?? null,
        targetSeconds: service.targetSeconds,
        cliniciansOnDuty: onDuty.length,
        held: onDuty.reduce((sum, one) => sum + one.held, 0),
        capacity: onDuty.reduce((sum, one) => sum + one.capacity, 0),
      };
    }),
  };
}
