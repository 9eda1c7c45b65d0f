import type { Prisma, Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { calendarDayIn, defaultZone } from '@openward/domain/institution';
import {
  isNeverSoldOnline,
  isShownInShop,
  mayOrderFrom,
  type QuoteOrderInput,
  remainingPacks,
} from '@openward/domain/pharmacy';
import { ownPatients } from '../visibility/index.ts';
import { orderPatient } from './order-patient.ts';
import { orderRefused } from './order-refusal.ts';
import { soldMedicineSelect } from './sold-medicine.ts';

const medicineSelect = {
  ...soldMedicineSelect,
  class: true,
  restrictedGroup: true,
  atcCode: true,
} as const satisfies Prisma.MedicineSelect;
export type WantedMedicine = Prisma.MedicineGetPayload<{ select: typeof medicineSelect }>;

export interface Wanted {
  readonly patient: { readonly personId: string; readonly name: string; readonly latinName: string };
  readonly lines: readonly {
    readonly medicine: WantedMedicine;
    readonly prescriptionLineId: string | null;
    readonly quantity: number;
  }[];
  readonly validUntil: Date | null;
}

/** Orders whose packs of a prescription are neither handed out nor given back. */
const holding = { state: { in: ['PLACED', 'PAID', 'PICKING'] } } as const satisfies Prisma.OrderWhereInput;

/**
 * What is to be ordered, as far as the rules allow it.
 * @throws AppError NOT_FOUND for a patient, prescription or medicine that is not theirs to name; CONFLICT with the reason
 */
export function wantedPacks(
  tx: Transaction,
  actor: Actor,
  { what, now }: { what: QuoteOrderInput['what']; now: Date },
) {
  return what.kind === 'cart' ? fromCart(tx, actor, { what, now }) : fromPrescription(tx, actor, { what, now });
}

type Cart = Extract<QuoteOrderInput['what'], { kind: 'cart' }>;
type Prescribed = Extract<QuoteOrderInput['what'], { kind: 'prescription' }>;

async function fromCart(tx: Transaction, actor: Actor, { what, now }: { what: Cart; now: Date }): Promise<Wanted> {
  const patient = await orderPatient(tx, actor, { patientId: what.patientId, today: calendarDayIn(now, defaultZone) });
  const ids = what.lines.map(({ medicineId }) => medicineId);
  const found = await tx.medicine.findMany({ where: { id: { in: ids } }, select: medicineSelect });
  const byId = new Map(found.map((medicine) => [medicine.id, medicine]));
  const packs = Map.groupBy(what.lines, ({ medicineId }) => medicineId);
  const lines = [...packs].map(([medicineId, same]) => {
    const medicine = byId.get(medicineId);
    if (!medicine) throw notFound('medicine');
    const quantity = same.reduce((sum, line) => sum + line.quantity, 0);
    return { medicine, prescriptionLineId: null, quantity };
  });
  const hidden = found.filter((medicine) => !isShownInShop(medicine));
  if (hidden.length > 0) {
    const reason = hidden.some(isNeverSoldOnline) ? 'never-online' : 'prescription-needed';
    throw orderRefused(
      reason,
      hidden.map(({ id }) => id),
    );
  }
  return { patient, lines, validUntil: null };
}

async function fromPrescription(
  tx: Transaction,
  actor: Actor,
  { what, now }: { what: Prescribed; now: Date },
): Promise<Wanted> {
  const prescription = await tx.prescription.findFirst({
    where: { id: what.prescriptionId, patient: ownPatients(actor) },
    include: {
      lines: {
        include: {
          medicine: { select: medicineSelect },
          orderLines: { where: { order: holding }, select: { quantity: true } },
        },
        orderBy: { position: 'asc' },
      },
      institution: { select: { zone: true } },
    },
  });
  if (!prescription) throw notFound('prescription');
  const { patientId, validUntil, institution } = prescription;
  const patient = await orderPatient(tx, actor, { patientId, today: calendarDayIn(now, institution.zone) });
  const verdict = mayOrderFrom(prescription, now);
  if (!verdict.ok) throw orderRefused(verdict.reason);
  const lines = prescription.lines.flatMap(({ id, medicine, orderLines, ...line }) => {
    const orderedQuantity = orderLines.reduce((sum, { quantity }) => sum + quantity, 0);
    const quantity = remainingPacks({ ...line, orderedQuantity });
    return quantity > 0 ? [{ medicine, prescriptionLineId: id, quantity }] : [];
  });
  if (lines.length === 0) throw orderRefused('prescription-used-up');
  const restricted = lines.filter(({ medicine }) => isNeverSoldOnline(medicine));
  if (restricted.length > 0)
    throw orderRefused(
      'never-online',
      restricted.map(({ medicine }) => medicine.id),
    );
  return { patient, lines, validUntil };
}
