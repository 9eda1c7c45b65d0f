import type { Transaction } from '@openward/db';
import type { AuditActor, AuditEntry } from '../audit/index.ts';
import { writeAudit } from '../audit/index.ts';
import { orderNews } from '../order-end/index.ts';
import { writeOutbox } from '../outbox/index.ts';

interface MovedOrder {
  readonly id: string;
  readonly patientId: string;
  readonly journeyId: string | null;
  readonly pharmacyId: string;
}

interface Told {
  readonly action: `order.${string}`;
  readonly details?: AuditEntry['details'];
}

/** Writes down what was done with an order, and lets the patient's side and the pharmacy's board look again. */
export async function tellOrder(
  tx: Transaction,
  actor: AuditActor | null,
  { order, action, details }: Told & { readonly order: MovedOrder },
): Promise<void> {
  const { id: entityId, patientId } = order;
  await writeAudit(tx, actor, { action, entity: 'order', entityId, patientId, ...(details ? { details } : {}) });
  await writeOutbox(tx, await orderNews(tx, order));
}
