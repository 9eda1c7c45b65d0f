import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { lineForScan, packsToGo, type ScanPackResult, type scanPackInput } from '@openward/domain/pharmacy';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { boardChanged, commit, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockPharmacyOrder, type LockedOrder } from './lock-pharmacy-order.ts';
import { packingLines } from './packing-lines.ts';

interface Scan {
  readonly order: LockedOrder;
  readonly traceCode: string;
  readonly practiceRoleId: string;
}

/**
 * Adds a scanned pack to an order (rule 10: one code is sold once). A code that was sold before is not added: it raises an
 * alert that stays until somebody has looked into it. A code already in this order is no alert, scanners beep twice.
 * @throws AppError NOT_FOUND; CONFLICT `order-not-picking`, `all-scanned`, or `conflict` when the other pack was taken back
 */
export async function scanPack(
  services: Services,
  actor: Actor,
  { orderId, lineId, traceCode }: z.output<typeof scanPackInput>,
): Promise<ScanPackResult> {
  authorize(actor, 'dispensing.pick');
  return commit(services, async (tx) => {
    const { order, practiceRoleId } = await lockPharmacyOrder(tx, actor, { orderId, roles: ['DISPENSER'] });
    if (order.state !== 'PICKING') throw new AppError('CONFLICT', `order is ${order.state}`, 'order-not-picking');
    const lines = await packingLines(tx, orderId);
    const at = lineForScan(lines, lineId);
    if (!at.ok && at.reason === 'line-not-here') throw notFound('order line');
    const scan = { order, traceCode, practiceRoleId };
    const isNew = at.ok && (await store(tx, { ...scan, lineId: at.line.id }));
    if (!isNew) return refuse(tx, actor, scan);
    const details = { traceCode, lineId: at.line.id };
    await writeAudit(tx, actor, { ...about(order), action: 'order.scan', details });
    await writeOutbox(tx, [boardChanged(order.pharmacyId, 'dispensing')]);
    return { outcome: 'added', lineId: at.line.id, left: packsToGo(lines) - 1 };
  });
}

const about = ({ id, patientId }: LockedOrder) => ({ entity: 'order', entityId: id, patientId }) as const;

/** Waits for whoever stores the same code at the same moment. @returns whether it was stored */
async function store(tx: Transaction, pack: Scan & { readonly lineId: string }): Promise<boolean> {
  const stored = await tx.$executeRaw`
    INSERT INTO dispensed_pack (order_line_id, trace_code, scanned_by_id)
    VALUES (${pack.lineId}::uuid, ${pack.traceCode}, ${pack.practiceRoleId}::uuid)
    ON CONFLICT DO NOTHING`;
  return stored === 1;
}

async function refuse(
  tx: Transaction,
  actor: Actor,
  { order, traceCode, practiceRoleId }: Scan,
): Promise<ScanPackResult> {
  const sold = await tx.dispensedPack.findFirst({
    where: { traceCode, removedAt: null },
    select: { scannedAt: true, orderLine: { select: { order: { select: { id: true, number: true } } } } },
  });
  if (!sold) {
    const isWhole = (await packingLines(tx, order.id)).every(({ quantity, scanned }) => scanned >= quantity);
    throw new AppError(
      'CONFLICT',
      'nothing to scan for, or the other pack was taken back',
      isWhole ? 'all-scanned' : 'conflict',
    );
  }
  const { id, number: orderNumber } = sold.orderLine.order;
  if (id === order.id) return { outcome: 'already-here' };
  const alert = await tx.traceAlert.create({
    data: { traceCode, orderId: order.id, scannedById: practiceRoleId },
    select: { id: true },
  });
  const details = { traceCode, soldInOrder: orderNumber, traceAlertId: alert.id };
  await writeAudit(tx, actor, { ...about(order), action: 'order.scan-refused', details });
  await writeOutbox(tx, [boardChanged(order.pharmacyId, 'dispensing')]);
  return { outcome: 'already-sold', soldOn: sold.scannedAt, orderNumber };
}
