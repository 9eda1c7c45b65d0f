import { demoId } from '../world/demo-id.ts';
import { plusSeconds } from '../world/moments.ts';
import type { PaymentRow } from '../world/rows.ts';
import type { Patient, Service, World } from '../world/world.ts';
import { type Actor, lives, patientActor, system } from './life.ts';

/** Money held by the payment provider, and what is owed to whoever delivered. */
const providerAccount = 'provider:demo';
const payable = (institutionId: string): string => `payable:${institutionId}`;
const courierAccount = 'payable:courier';

/** As the demo's provider names its charges, so that its page opens for them too. */
const chargeRef = (place: number): string => `demo-charge-${String(place).padStart(32, '0')}`;

/** Entries of one posting; they sum to zero or the seed stops. */
function post(world: World, payment: PaymentRow, { name, at, entries }: Posting): void {
  const sum = entries.reduce((total, entry) => total + entry.amountMinor, 0);
  if (sum !== 0) throw new Error(`posting ${name} of ${payment.id} is off by ${sum}`);
  const postingId = demoId(`posting ${name} ${payment.id}`, at);
  for (const entry of entries) {
    world.rows.ledger_entry.push({
      id: demoId(`entry ${name} ${payment.id} ${entry.account}`, at),
      postingId,
      paymentId: payment.id,
      ...entry,
      createdAt: at,
    });
  }
}

interface Posting {
  readonly name: string;
  readonly at: Date;
  readonly entries: readonly { readonly account: string; readonly amountMinor: number }[];
}

interface Paying {
  readonly for: { readonly intakeId: string } | { readonly orderId: string };
  readonly payer: { readonly id: string };
  readonly journeyId: string;
  /** What each account is owed out of the payment, fen. */
  readonly owed: readonly { readonly account: string; readonly amountMinor: number }[];
  readonly at: Date;
}

function pay(world: World, paying: Paying): PaymentRow {
  const place = world.rows.payment.length + 1;
  const amountMinor = paying.owed.reduce((total, part) => total + part.amountMinor, 0);
  const capturedAt = plusSeconds(paying.at, 6);
  const payment: PaymentRow = {
    id: demoId(`payment ${place} ${paying.journeyId}`, paying.at),
    personId: paying.payer.id,
    orderId: 'orderId' in paying.for ? paying.for.orderId : null,
    intakeId: 'intakeId' in paying.for ? paying.for.intakeId : null,
    amountMinor,
    refundedMinor: 0,
    state: lives.payment.initial,
    provider: 'demo',
    providerRef: chargeRef(place),
    createdAt: paying.at,
    capturedAt,
  };
  world.rows.payment.push(payment);
  // What the demo's provider remembers: it gives back only what it knows to be paid.
  world.rows.demo_charge.push({
    ref: chargeRef(place),
    reference: payment.id,
    amountMinor,
    currency: 'CNY',
    description: 'Openward demo',
    returnUrl: `/pay/${payment.id}`,
    state: 'PAID',
    createdAt: paying.at,
  });
  const { journeyId } = paying;
  lives.payment.begin(world, payment, { by: patientActor(paying.payer), at: paying.at, journeyId });
  lives.payment.advance(world, payment, { command: 'capture', by: system, at: capturedAt, journeyId });
  post(world, payment, {
    name: 'capture',
    at: capturedAt,
    entries: [
      { account: providerAccount, amountMinor },
      ...paying.owed
        .filter((part) => part.amountMinor > 0)
        .map(({ account, amountMinor: owed }) => ({ account, amountMinor: -owed })),
    ],
  });
  return payment;
}

interface IntakePayment {
  readonly intakeId: string;
  readonly service: Service;
  readonly patient: Patient;
  readonly at: Date;
  readonly journeyId: string;
}

/** The price of a consultation, paid while the patient joins. */
export function payIntake(world: World, { intakeId, service, patient, at, journeyId }: IntakePayment): void {
  const owed = [{ account: payable(service.institution.id), amountMinor: service.priceMinor }];
  pay(world, { for: { intakeId }, payer: patient.actor, journeyId, owed, at: plusSeconds(at, -40) });
}

interface OrderPayment {
  readonly orderId: string;
  readonly pharmacyId: string;
  readonly payer: { readonly id: string };
  readonly journeyId: string;
  readonly itemsMinor: number;
  readonly deliveryMinor: number;
  readonly at: Date;
}

/** Medicines for the pharmacy, delivery for the courier. */
export function payOrder(
  world: World,
  { orderId, pharmacyId, itemsMinor, deliveryMinor, ...paying }: OrderPayment,
): void {
  const owed = [
    { account: payable(pharmacyId), amountMinor: itemsMinor },
    { account: courierAccount, amountMinor: deliveryMinor },
  ];
  pay(world, { for: { orderId }, owed, ...paying });
}

/** The whole fee of a consultation goes back; the posting mirrors the capture. */
export function refundIntake(
  world: World,
  { intakeId, at, reason }: { intakeId: string; at: Date; reason: string },
): void {
  const payment = world.rows.payment.find((one) => one.intakeId === intakeId);
  const intake = world.rows.intake.find((one) => one.id === intakeId);
  if (!payment || !intake) throw new Error(`nothing was paid for intake ${intakeId}`);
  const by: Actor = system;
  lives.payment.advance(world, payment, { command: 'refund', by, at, reason, journeyId: intake.journeyId });
  payment.refundedMinor = payment.amountMinor;
  world.rows.refund.push({
    id: demoId(`refund ${payment.id}`, at),
    paymentId: payment.id,
    amountMinor: payment.amountMinor,
    reason: 'unsuitable',
    state: 'DONE',
    providerRef: `demo-refund-${payment.id}`,
    createdAt: at,
    doneAt: at,
  });
  const mirrored = world.rows.ledger_entry
    .filter((entry) => entry.paymentId === payment.id)
    .map(({ account, amountMinor }) => ({ account, amountMinor: -amountMinor }));
  post(world, payment, { name: 'refund', at, entries: mirrored });
}
