import type { Prisma } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { PAY_WITHIN_SECONDS, paymentViewSchema, refundReasons, type PaymentView } from '@openward/domain/billing';
import { notFound } from '@openward/domain/errors';
import { recordListRead, recordRead } from '../audit/index.ts';
import { nameOf } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { visiblePayments } from '../visibility/index.ts';

const institution = { select: { nameEn: true, nameZh: true, zone: true } } as const;
const patient = { select: { person: { select: { name: true, latinName: true } } } } as const;
const others = { select: { id: true, state: true, createdAt: true } } as const;
const include = {
  refunds: { orderBy: { createdAt: 'asc' } },
  order: { include: { pharmacy: institution, patient, payments: others } },
  intake: {
    include: {
      ticket: { select: { id: true } },
      service: { select: { id: true, nameEn: true, nameZh: true, institution } },
      journey: { select: { id: true, patientId: true, patient } },
      payments: others,
    },
  },
} as const satisfies Prisma.PaymentInclude;
type PaymentRecord = Prisma.PaymentGetPayload<{ include: typeof include }>;

/**
 * One payment as its payer sees it: what for, what became of it, what came back.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's
 */
export async function viewPayment(
  services: Services,
  actor: Actor,
  { paymentId }: { readonly paymentId: string },
): Promise<PaymentView> {
  authorize(actor, 'payment.own');
  const where = { AND: [{ id: paymentId }, visiblePayments(actor)] };
  const payment = await services.db.prisma.payment.findFirst({ where, include });
  if (!payment) throw notFound('payment');
  const about = { action: 'payment.read', entity: 'payment', entityId: paymentId } as const;
  await recordRead(services, actor, { ...about, patientId: patientOf(payment) });
  return viewOf(payment, services);
}

const most = 100;

/** What the actor and the wards paid and got back, newest first. */
export async function listPayments(services: Services, actor: Actor): Promise<PaymentView[]> {
  authorize(actor, 'payment.own');
  const payments = await services.db.prisma.payment.findMany({
    where: visiblePayments(actor),
    include,
    orderBy: { createdAt: 'desc' },
    take: most,
  });
  const entry = { action: 'payment.list', entity: 'payment' } as const;
  await recordListRead(services, actor, entry, payments.map(patientOf));
  return payments.map((payment) => viewOf(payment, services));
}

const patientOf = ({ order, intake }: PaymentRecord): string | null =>
  order?.patientId ?? intake?.journey.patientId ?? null;

function viewOf(payment: PaymentRecord, { payments }: Pick<Services, 'payments'>): PaymentView {
  const { id: paymentId, state, amountMinor, refundedMinor, currency, createdAt, capturedAt } = payment;
  const { person, paid, subject, siblings, payBy } = subjectOf(payment);
  const successor = siblings.find((other) => other.state !== 'FAILED' && other.id !== paymentId);
  return paymentViewSchema.parse({
    paymentId,
    state,
    amountMinor,
    refundedMinor,
    currency,
    createdAt,
    capturedAt,
    started: payment.providerRef !== null,
    isDemo: payment.provider === 'demo' || (payment.provider === null && payments.isDemo),
    providerRef: payment.providerRef,
    patientName: person.name,
    patientLatinName: person.latinName,
    institutionName: nameOf(paid),
    zone: paid.zone,
    subject,
    payBy: state === 'PENDING' || (state === 'FAILED' && !successor) ? payBy : null,
    successorId: state === 'FAILED' ? (successor?.id ?? null) : null,
    refunds: payment.refunds.map(({ id: refundId, reason, ...refund }) => ({
      ...refund,
      refundId,
      reason: refundReasons.find((known) => known === reason) ?? 'goodwill',
    })),
  });
}

/** What the payment is for, and until when it may be paid. */
function subjectOf({ order, intake, createdAt }: PaymentRecord) {
  if (order) {
    const { id: orderId, number: orderNumber, journeyId, itemsMinor, deliveryMinor, pharmacy, expiresAt } = order;
    return {
      person: order.patient.person,
      paid: pharmacy,
      siblings: order.payments,
      payBy: order.state === 'PLACED' ? expiresAt : null,
      subject: { kind: 'order', orderId, orderNumber, journeyId, itemsMinor, deliveryMinor } as const,
    };
  }
  if (!intake) throw new Error('a payment for nothing');
  const { journey, service, ticket, lapsedAt } = intake;
  const isOpen = lapsedAt === null && ticket === null;
  return {
    person: journey.patient.person,
    paid: service.institution,
    siblings: intake.payments,
    payBy: isOpen ? new Date(createdAt.getTime() + PAY_WITHIN_SECONDS * 1_000) : null,
    subject: {
      kind: 'consultation',
      serviceName: nameOf(service),
      serviceId: service.id,
      journeyId: journey.id,
      ticketId: ticket?.id ?? null,
    } as const,
  };
}
