import type { Prisma, Transaction } from '@openward/db';
import type { PaymentNotice, PostingEntry } from '@openward/domain/billing';
import {
  boardChanged,
  journeyChanged,
  orderChanged,
  paymentChanged,
  peopleAround,
  writeOutbox,
} from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import type { Purpose } from './paid-for.ts';

/** A notice that is carried out: purpose and payment are locked. */
export interface Settling {
  readonly services: Services;
  readonly notice: PaymentNotice;
  readonly provider: string;
  readonly payment: Prisma.PaymentGetPayload<object>;
  readonly purpose: Purpose;
}

/** Writes one posting: all its entries, or none. The database refuses one that does not sum to zero. */
export async function post(
  tx: Transaction,
  { id: paymentId, currency }: Settling['payment'],
  entries: readonly PostingEntry[],
): Promise<void> {
  const rows = JSON.stringify(entries);
  await tx.$executeRaw`
    INSERT INTO ledger_entry (posting_id, payment_id, account, amount_minor, currency)
    SELECT posting.id, ${paymentId}::uuid, e.account, e."amountMinor", ${currency}
    FROM (SELECT uuidv7() AS id OFFSET 0) posting, jsonb_to_recordset(${rows}::jsonb) AS e(account text, "amountMinor" int)`;
}

interface Told {
  readonly id: string;
  /** The payer, who may be nobody around the patient any more. */
  readonly personId: string;
}

/** Tells the payer and the patient's side, and the pharmacy where an order is concerned. */
export async function tellPayment(tx: Transaction, { id, personId }: Told, purpose: Purpose): Promise<void> {
  const { paidFor, patientId, journeyId, institutionId } = purpose;
  const people = [...new Set([personId, ...(await peopleAround(tx, patientId))])];
  await writeOutbox(tx, [
    paymentChanged(id, people),
    ...(journeyId ? [journeyChanged(journeyId, people)] : []),
    ...('orderId' in paidFor ? [orderChanged(paidFor.orderId, people), boardChanged(institutionId, 'dispensing')] : []),
  ]);
}
