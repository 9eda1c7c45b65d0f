import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { serviceResult, type createServiceInput } from '@openward/domain/institution';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import { boardChanged, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { administeredInstitutions } from './administered.ts';
import { refuseShortPatience } from './update-service.ts';

/**
 * Opens a new service of an institution: what patients queue for.
 * @throws AppError NOT_FOUND for another's institution or a department elsewhere; BAD_INPUT with `field`
 */
export async function createService(
  services: Services,
  actor: Actor,
  input: z.output<typeof createServiceInput>,
): Promise<z.output<typeof serviceResult>> {
  authorize(actor, 'service.write');
  refuseShortPatience(input);
  const { key, ...data } = input;
  const command = { name: 'service.create', key, input: data, answer: serviceResult };
  return withIdempotency(services, actor, {
    command,
    work: async (tx) => {
      const { institutionId, departmentId } = data;
      const place = await tx.institution.findFirst({
        where: {
          AND: [
            { id: institutionId },
            administeredInstitutions(actor),
            departmentId === null ? {} : { departments: { some: { id: departmentId } } },
          ],
        },
        select: { id: true },
      });
      if (!place) throw notFound('institution');
      const { id } = await tx.service.create({ data, select: { id: true } });
      const details = { institutionId, priceMinor: data.priceMinor };
      await writeAudit(tx, actor, { action: 'service.create', entity: 'service', entityId: id, details });
      await writeOutbox(tx, [boardChanged(institutionId, 'admin')]);
      return { serviceId: id };
    },
  });
}
