import { createHash } from 'node:crypto';
import type { CourierPort, Services } from '@openward/application/services';
import { AppError } from '@openward/domain/errors';
import { courierNoticeSchema, type CourierNotice } from '@openward/domain/pharmacy';
import { signedNotices } from '../signed-notice/index.ts';
import { isStop, placeAfter, planOf, repeats, toldWith } from './demo-plan.ts';

interface DemoSettings {
  readonly db: Services['db'];
  readonly secret: Uint8Array;
  /** Where the patient app is reached: its webhook is told there. */
  readonly patientUrl: string;
  readonly paceSeconds: number;
  /** The clock of signatures and of what happens to parcels. */
  readonly now?: () => Date;
  readonly fetch?: typeof fetch;
}

type Shipment = Awaited<ReturnType<Services['db']['prisma']['demoShipment']['findUniqueOrThrow']>>;

/** So many parcels move in one round. */
const batch = 20;

/**
 * A courier that carries nothing and is otherwise like a real one: it may be booked repeatedly, some parcels take longer or
 * are not delivered the first time, and its notices are signed, repeated and out of order. Remembers only `demo_shipment`;
 * the worker's rounds are its vans.
 */
export function demoCourier({
  db,
  secret,
  patientUrl,
  paceSeconds,
  now = () => new Date(),
  fetch: send = fetch,
}: DemoSettings): CourierPort {
  const { prisma } = db;
  const later = (steps: number) => new Date(now().getTime() + steps * paceSeconds * 1_000);

  const notices = signedNotices({
    header: 'x-courier-signature',
    schema: courierNoticeSchema,
    secret,
    now,
    fetch: send,
  });
  const tell = (notice: CourierNotice) => notices.send(new URL('/api/webhooks/courier', patientUrl), notice);

  /** Tells what is due, then writes down that it was told: told twice rather than never. */
  async function move(shipment: Shipment): Promise<boolean> {
    const { trackingNumber, step: place } = shipment;
    const plan = planOf(trackingNumber);
    const due = plan[place];
    if (!due) return false;
    const places = toldWith(trackingNumber, place);
    for (const at of places) await tell(noticeOf(shipment, at));
    if (places.length > 0 && repeats(trackingNumber, place)) await tell(noticeOf(shipment, place));
    const wait = isStop(plan, place) ? null : plan[place + 1]?.wait;
    await prisma.demoShipment.updateMany({
      where: { trackingNumber, step: place },
      data: { step: place + 1, nextAt: wait ? later(wait) : null },
    });
    return true;
  }

  return {
    carrier: 'demo-courier',
    isDemo: true,
    trackingNumberFor: (parcelId) => {
      const digits = createHash('sha256').update(`demo parcel ${parcelId}`).digest().readBigUInt64BE() % 10n ** 10n;
      return `DEMO${digits.toString().padStart(10, '0')}`;
    },
    book: async ({ trackingNumber, fromCity, to, receiverProof }) => {
      if (receiverProof === null) throw new Error('the demo courier is booked with the proof of the receiver’s code');
      const receiverCodeHash = Buffer.from(receiverProof, 'hex');
      const row = { trackingNumber, receiverCodeHash, fromCity, toCity: to.city, step: 0, nextAt: later(1) };
      await prisma.demoShipment.createMany({ data: [row], skipDuplicates: true });
    },
    instruct: async (trackingNumber, instruction) => {
      const shipment = await prisma.demoShipment.findUnique({ where: { trackingNumber } });
      if (!shipment) throw new AppError('UNAVAILABLE', 'the demo courier has no such parcel', 'unavailable');
      const plan = planOf(trackingNumber);
      const place = shipment.nextAt === null ? placeAfter(plan, shipment.step, instruction) : null;
      if (place === null) return;
      await prisma.demoShipment.updateMany({
        where: { trackingNumber, step: shipment.step, nextAt: null },
        data: { step: place, nextAt: later(plan[place]?.wait ?? 1) },
      });
    },
    verifyNotice: notices.read,
    advance: async () => {
      const due = await prisma.demoShipment.findMany({
        where: { nextAt: { lte: now() } },
        orderBy: { nextAt: 'asc' },
        take: batch,
      });
      let moved = 0;
      for (const shipment of due) if (await move(shipment)) moved += 1;
      return moved;
    },
  };
}

/** What is told of a step; when it happened does not depend on when it is told. */
function noticeOf({ trackingNumber, receiverCodeHash, ...shipment }: Shipment, place: number): CourierNotice {
  const step = planOf(trackingNumber)[place];
  if (!step) throw new Error(`the plan of ${trackingNumber} has no step ${place}`);
  const { kind, at } = step;
  const occurredAt = new Date((shipment.nextAt ?? shipment.createdAt).getTime() - (shipment.step - place) * 1_000);
  const city = at === 'from' ? shipment.fromCity : shipment.toCity;
  const receiver = kind === 'DELIVERED' ? { proof: Buffer.from(receiverCodeHash).toString('hex') } : null;
  return { noticeId: `${trackingNumber}:${place}`, trackingNumber, kind, place: city, occurredAt, receiver };
}
