import type { Services } from '@openward/application/services';
import type { Actor } from '@openward/domain/access';
import { commit } from '@openward/application/outbox';
import { openPayment, settleNotice, startPayment } from '@openward/application/billing';
import type { FakePayments, TestServices } from '../services/index.ts';

export type MoneyServices = TestServices & { readonly payments: FakePayments };

/** An order that waits to be paid, and its payment. */
export async function orderToPay(services: Services, patient: Actor, pharmacyId: string) {
  const { id: orderId } = await services.db.prisma.order.create({
    data: {
      patientId: patient.personId,
      placedById: patient.personId,
      pharmacyId,
      itemsMinor: 3200,
      deliveryMinor: 600,
      addressSealed: Buffer.from('sealed'),
      expiresAt: new Date(Date.now() + 3_600_000),
    },
  });
  const asked = { personId: patient.personId, amountMinor: 3800, currency: 'CNY', for: { orderId }, journeyId: null };
  const { paymentId } = await commit(services, (tx) => openPayment(tx, asked));
  return { orderId, paymentId };
}

/** The payer goes to the provider and answers there. @returns the notice of it, not yet received */
export async function answerAtProvider(
  services: MoneyServices,
  payer: Actor,
  { paymentId, outcome = 'captured' }: { readonly paymentId: string; readonly outcome?: 'captured' | 'failed' },
) {
  const { redirectUrl } = await startPayment(services, payer, { paymentId });
  return services.payments.answer(redirectUrl.replace('https://pay.example/', ''), outcome);
}

/** Pays, and the provider's notice arrives. */
export async function payFor(services: MoneyServices, payer: Actor, paymentId: string): Promise<void> {
  await settleNotice(services, await answerAtProvider(services, payer, { paymentId }));
}

/** The postings of a payment, each as its balance by account. */
export async function ledgerOf({ db }: Services, paymentId: string) {
  const entries = await db.prisma.ledgerEntry.findMany({ where: { paymentId }, orderBy: { id: 'asc' } });
  const balance = new Map<string, number>();
  for (const { account, amountMinor } of entries) balance.set(account, (balance.get(account) ?? 0) + amountMinor);
  return {
    postings: new Set(entries.map(({ postingId }) => postingId)).size,
    sum: entries.reduce((total, { amountMinor }) => total + amountMinor, 0),
    balance: Object.fromEntries(balance),
  };
}

/** Moves a row's making into the past, so that the sweeper looks at it. */
export async function makeOld({ db }: Services, table: 'payment' | 'refund' | 'intake', seconds: number) {
  const asked = table === 'intake' ? '' : ', asked_at = NULL';
  await db.pool.query(`UPDATE ${table} SET created_at = created_at - make_interval(secs => $1)${asked}`, [seconds]);
}
