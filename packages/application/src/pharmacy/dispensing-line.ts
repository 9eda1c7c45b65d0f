import type { Prisma } from '@openward/db';
import type { DispensingLine } from '@openward/domain/pharmacy';
import { nameOf } from '../cards/index.ts';

/** What a query selects of an order's line to show it to who picks and checks. */
export const lineSelect = {
  id: true,
  position: true,
  quantity: true,
  medicine: true,
  prescriptionLine: { select: { dosage: true, days: true } },
  packs: {
    where: { removedAt: null },
    select: { id: true, traceCode: true, scannedAt: true, scannedBy: { select: { personId: true } } },
    orderBy: [{ scannedAt: 'asc' }, { id: 'asc' }],
  },
} as const satisfies Prisma.OrderLineSelect;

/** A line with its medicine, its dose and its packs. */
export function lineOf(line: Prisma.OrderLineGetPayload<{ select: typeof lineSelect }>): DispensingLine {
  const { medicine, prescriptionLine, packs, ...facts } = line;
  const { strength, form, packUnits, packUnit } = medicine;
  return {
    ...facts,
    medicine: { name: nameOf(medicine), strength, form, packUnits, packUnit, class: medicine.class },
    prescribed: prescriptionLine !== null,
    dosage: prescriptionLine?.dosage ?? null,
    days: prescriptionLine?.days ?? null,
    packs: packs.map(({ scannedBy, ...pack }) => ({ ...pack, scannedByPersonId: scannedBy.personId })),
  };
}
