import { createHmac } from 'node:crypto';
import type {
  ChargeRequest,
  DemoPaymentPort,
  PaymentPort,
  RefundRequest,
  Services,
} from '@openward/application/services';
import { paymentNoticeSchema, type PaymentNotice } from '@openward/domain/billing';
import { AppError } from '@openward/domain/errors';
import { signedNotices } from '../signed-notice/index.ts';

interface DemoSettings {
  readonly db: Services['db'];
  readonly secret: Uint8Array;
  /** Where the patient app is reached: its webhook is told there. */
  readonly patientUrl: string;
  /** The clock of signatures. */
  readonly now?: () => Date;
}

type Db = Services['db'];
type Charge = NonNullable<Awaited<ReturnType<Db['prisma']['demoCharge']['findUnique']>>>;
/** As with real providers a notice takes a moment, and comes twice when the first answer gets lost. Seconds. */
const delays = [1, 4] as const;

/**
 * A payment provider that moves no money and is otherwise like a real one: a page of its own, charges and refunds that
 * may be asked for repeatedly, notices that are signed, late, repeated and out of order. Remembers only `demo_charge`.
 */
export function demoProvider({
  db,
  secret,
  patientUrl,
  now = () => new Date(),
}: DemoSettings): PaymentPort & DemoPaymentPort {
  const { prisma } = db;
  const notices = signedNotices({ header: 'x-payment-signature', schema: paymentNoticeSchema, secret, now });
  // Nobody can guess the name of somebody else's charge, and the same payment always gets the same.
  const refOf = (kind: 'charge' | 'refund', reference: string) =>
    `demo-${kind}-${createHmac('sha256', secret).update(`${kind}:${reference}`).digest('hex').slice(0, 32)}`;
  return {
    provider: 'demo',
    isDemo: true,
    createCharge: async ({ paymentId, amountMinor, currency, description, returnPath }: ChargeRequest) => {
      const ref = refOf('charge', paymentId);
      const row = { ref, reference: paymentId, amountMinor, currency, description, returnUrl: returnPath };
      await prisma.demoCharge.createMany({ data: [row], skipDuplicates: true });
      return { ref, redirectUrl: `/demo-pay/${ref}` };
    },
    lookUp: async (ref) => outcomeOf(await known(prisma, ref)),
    closeCharge: async (ref) => {
      await prisma.demoCharge.updateMany({ where: { ref, state: 'OPEN' }, data: { state: 'FAILED' } });
      const outcome = outcomeOf(await known(prisma, ref));
      if (!outcome) throw new Error('a closed charge is open');
      return outcome;
    },
    requestRefund: async ({ refundId, chargeRef, amountMinor, currency }: RefundRequest) => {
      const charge = await known(prisma, chargeRef);
      const ref = refOf('refund', refundId);
      const kind = charge.state === 'PAID' && amountMinor <= charge.amountMinor ? 'refund-done' : 'refund-failed';
      const notice = { eventId: `${ref}:${kind}`, kind, reference: refundId, ref, amountMinor, currency } as const;
      await prisma.$transaction((tx) => announce(tx, notice));
      return { ref };
    },
    verifyNotice: notices.read,
    findCharge: async (ref) => {
      const charge = await prisma.demoCharge.findUnique({ where: { ref } });
      if (!charge) return null;
      const { amountMinor, currency, description, returnUrl: returnPath } = charge;
      return { ref, amountMinor, currency, description, returnPath, state: stateOf(charge) };
    },
    answerCharge: (ref, answer) =>
      prisma.$transaction(async (tx) => {
        const state = answer === 'pay' ? 'PAID' : 'FAILED';
        const { count } = await tx.demoCharge.updateMany({ where: { ref, state: 'OPEN' }, data: { state } });
        const charge = await tx.demoCharge.findUnique({ where: { ref } });
        const outcome = charge ? outcomeOf(charge) : null;
        if (count === 1 && outcome) await announce(tx, outcome);
        return charge?.returnUrl ?? null;
      }),
    sendNotice: (notice) => notices.send(new URL('/api/webhooks/payment', patientUrl), notice),
  };
}

const known = async (prisma: Db['prisma'], ref: string): Promise<Charge> => {
  const charge = await prisma.demoCharge.findUnique({ where: { ref } });
  if (!charge) throw new AppError('UNAVAILABLE', 'the demo provider knows no such charge', 'payment-unavailable');
  return charge;
};

const stateOf = ({ state }: Charge): 'OPEN' | 'PAID' | 'FAILED' => {
  if (state === 'OPEN' || state === 'PAID' || state === 'FAILED') return state;
  throw new Error('a charge in no known state');
};

function outcomeOf(charge: Charge): PaymentNotice | null {
  const state = stateOf(charge);
  if (state === 'OPEN') return null;
  const kind = state === 'PAID' ? 'charge-captured' : 'charge-failed';
  const { ref, reference, amountMinor, currency } = charge;
  return { eventId: `${ref}:${kind}`, kind, reference, ref, amountMinor, currency };
}

/** Puts the notice into the outbox twice, some seconds apart: the worker is this provider's own servers. */
async function announce(tx: Pick<Db['prisma'], 'outboxEvent'>, payload: PaymentNotice): Promise<void> {
  const at = Date.now();
  await tx.outboxEvent.createMany({
    data: delays.map((seconds) => ({
      topic: 'demo-payment.notify',
      payload,
      availableAt: new Date(at + seconds * 1_000),
    })),
  });
}
