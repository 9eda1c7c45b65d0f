import type { Transaction } from '@openward/db';
import type { PackingLine } from '@openward/domain/pharmacy';

/** The lines of an order with the packs scanned so far. */
export async function packingLines(tx: Transaction, orderId: string): Promise<PackingLine[]> {
  const lines = await tx.orderLine.findMany({
    where: { orderId },
    select: { id: true, position: true, quantity: true, _count: { select: { packs: { where: { removedAt: null } } } } },
    orderBy: { position: 'asc' },
  });
  return lines.map(({ _count, ...line }) => ({ ...line, scanned: _count.packs }));
}
