import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { boardChanged, commit, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { pharmacyOrders, practiceAt } from '../visibility/index.ts';

/**
 * A pharmacist has looked into a refused scan. Who acknowledged first stays written down.
 * @throws AppError NOT_FOUND for a missing id as for another pharmacy's
 */
export async function acknowledgeTraceAlert(
  services: Services,
  actor: Actor,
  { traceAlertId }: { readonly traceAlertId: string },
): Promise<{ acknowledgedAt: Date }> {
  authorize(actor, 'trace-alert.acknowledge');
  return commit(services, async (tx) => {
    await tx.$queryRaw`SELECT FROM trace_alert WHERE id = ${traceAlertId}::uuid FOR NO KEY UPDATE`;
    const alert = await tx.traceAlert.findFirst({
      where: { id: traceAlertId, order: pharmacyOrders(actor) },
      include: { order: { select: { pharmacyId: true, patientId: true } } },
    });
    const practice = alert && practiceAt(actor, alert.order.pharmacyId, ['PHARMACIST', 'INSTITUTION_ADMIN']);
    if (!alert || !practice) throw notFound('trace alert');
    if (alert.acknowledgedAt) return { acknowledgedAt: alert.acknowledgedAt };
    const acknowledgedAt = await databaseNow(tx);
    const { practiceRoleId: acknowledgedById } = practice;
    await tx.traceAlert.update({ where: { id: traceAlertId }, data: { acknowledgedAt, acknowledgedById } });
    await writeAudit(tx, actor, {
      action: 'order.acknowledge-alert',
      entity: 'order',
      entityId: alert.orderId,
      patientId: alert.order.patientId,
      details: { traceAlertId, traceCode: alert.traceCode },
    });
    await writeOutbox(tx, [boardChanged(alert.order.pharmacyId, 'dispensing')]);
    return { acknowledgedAt };
  });
}
