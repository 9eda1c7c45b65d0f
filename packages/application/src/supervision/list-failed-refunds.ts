import { authorize, type Actor } from '@openward/domain/access';
import { refundReasons, type FailedRefund, type listFailedRefundsResult } from '@openward/domain/billing';
import type { Prisma } from '@openward/db';
import type { z } from 'zod';
import { recordListRead } from '../audit/index.ts';
import { nameOf } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { overseenRefunds } from './overseen.ts';

const pageSize = 50;
const institution = { select: { nameEn: true, nameZh: true } } as const;
const patient = { select: { recordNumber: true } } as const;
const include = {
  payment: {
    include: {
      order: { include: { pharmacy: institution, patient } },
      intake: {
        include: {
          service: { select: { nameEn: true, nameZh: true, institution } },
          journey: { select: { patientId: true, patient } },
        },
      },
    },
  },
} as const satisfies Prisma.RefundInclude;

/** Refunds the provider refused and nobody has asked for again, newest first, of the institutions the actor answers for. */
export async function listFailedRefunds(
  services: Services,
  actor: Actor,
  { cursor }: { readonly cursor?: string | undefined },
): Promise<z.output<typeof listFailedRefundsResult>> {
  authorize(actor, 'refund.read');
  const found = await services.db.prisma.refund.findMany({
    where: {
      AND: [overseenRefunds(actor), { state: 'FAILED', retry: null }, cursor ? { id: { lt: cursor } } : {}],
    },
    include,
    orderBy: { id: 'desc' },
    take: pageSize + 1,
  });
  const page = found.slice(0, pageSize);
  const patientIds = page.map(({ payment }) => payment.order?.patientId ?? payment.intake?.journey.patientId ?? null);
  await recordListRead(services, actor, { action: 'payment.list-refused', entity: 'payment' }, patientIds);
  return {
    rows: page.map(({ id: refundId, amountMinor, reason, createdAt, payment }) => ({
      refundId,
      amountMinor,
      currency: payment.currency,
      reason: refundReasons.find((known) => known === reason) ?? 'goodwill',
      createdAt,
      ...paidFor(payment),
    })),
    nextCursor: found.length > pageSize ? (page.at(-1)?.id ?? null) : null,
  };
}

type Paid = Prisma.RefundGetPayload<{ include: typeof include }>['payment'];

function paidFor({ order, intake }: Paid): Pick<FailedRefund, 'institutionName' | 'recordNumber' | 'subject'> {
  if (order) {
    const { id: orderId, number: orderNumber, pharmacy } = order;
    const subject = { kind: 'order', orderId, orderNumber } as const;
    return { institutionName: nameOf(pharmacy), recordNumber: order.patient.recordNumber, subject };
  }
  if (!intake) throw new Error('a payment for nothing');
  const { service, journey } = intake;
  return {
    institutionName: nameOf(service.institution),
    recordNumber: journey.patient.recordNumber,
    subject: { kind: 'consultation', serviceName: nameOf(service) },
  };
}
