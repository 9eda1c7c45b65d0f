import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import type { serviceResult, updateServiceInput } from '@openward/domain/institution';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { boardChanged, commit, queueChanged, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { administeredServices } from './administered.ts';

/**
 * Sets the terms of a service. Who has joined before keeps the price they accepted; a closed service takes nobody new.
 * @throws AppError NOT_FOUND; BAD_INPUT with `field` when the longest wait is below the target
 */
export async function updateService(
  services: Services,
  actor: Actor,
  { serviceId, ...terms }: z.output<typeof updateServiceInput>,
): Promise<z.output<typeof serviceResult>> {
  authorize(actor, 'service.write');
  refuseShortPatience(terms);
  return commit(services, async (tx) => {
    await tx.$queryRaw`SELECT FROM service WHERE id = ${serviceId}::uuid FOR NO KEY UPDATE`;
    const before = await tx.service.findFirst({ where: { AND: [{ id: serviceId }, administeredServices(actor)] } });
    if (!before) throw notFound('service');
    await tx.service.update({ where: { id: serviceId }, data: terms });
    const details = { priceBefore: before.priceMinor, priceMinor: terms.priceMinor, isOpen: terms.isOpen };
    await writeAudit(tx, actor, { action: 'service.update', entity: 'service', entityId: serviceId, details });
    await writeOutbox(tx, [await queueChanged(tx, serviceId), boardChanged(before.institutionId, 'admin')]);
    return { serviceId };
  });
}

/** @throws AppError BAD_INPUT with `field` */
export function refuseShortPatience(terms: { readonly targetSeconds: number; readonly maxWaitSeconds: number }): void {
  if (terms.maxWaitSeconds >= terms.targetSeconds) return;
  throw new AppError('BAD_INPUT', 'longest wait below the target', 'wait-below-target', { field: 'maxWaitSeconds' });
}
