import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { boardChanged, commit, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockPharmacyOrder } from './lock-pharmacy-order.ts';

/**
 * Takes the newest pack out of the order again; its code may be sold elsewhere from now on.
 * @throws AppError NOT_FOUND; CONFLICT `order-not-picking`, `nothing-to-undo`
 */
export async function undoScan(
  services: Services,
  actor: Actor,
  { orderId }: { readonly orderId: string },
): Promise<{ traceCode: string }> {
  authorize(actor, 'dispensing.pick');
  return commit(services, async (tx) => {
    const { order } = await lockPharmacyOrder(tx, actor, { orderId, roles: ['DISPENSER'] });
    if (order.state !== 'PICKING') throw new AppError('CONFLICT', `order is ${order.state}`, 'order-not-picking');
    const last = await tx.dispensedPack.findFirst({
      where: { orderLine: { orderId }, removedAt: null },
      orderBy: [{ scannedAt: 'desc' }, { id: 'desc' }],
    });
    if (!last) throw new AppError('CONFLICT', 'no pack is scanned', 'nothing-to-undo');
    const { traceCode } = last;
    await tx.dispensedPack.update({ where: { id: last.id }, data: { removedAt: await databaseNow(tx) } });
    await writeAudit(tx, actor, {
      action: 'order.undo-scan',
      entity: 'order',
      entityId: orderId,
      patientId: order.patientId,
      details: { traceCode },
    });
    await writeOutbox(tx, [boardChanged(order.pharmacyId, 'dispensing')]);
    return { traceCode };
  });
}
