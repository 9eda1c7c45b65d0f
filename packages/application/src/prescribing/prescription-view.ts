import type { Prisma } from '@openward/db';
import {
  dosageSchema,
  safetyCheckSchema,
  type MedicineCard,
  type PrescriptionView,
} from '@openward/domain/prescribing';
import { z } from 'zod';
import { clinicianCard, clinicianSelect, nameOf } from '../cards/index.ts';

/** What a query selects to show a medicine. */
export const medicineSelect = {
  id: true,
  code: true,
  nameEn: true,
  nameZh: true,
  atcCode: true,
  form: true,
  strength: true,
  packUnits: true,
  packUnit: true,
  class: true,
  restrictedGroup: true,
} as const satisfies Prisma.MedicineSelect;

type MedicineRecord = Prisma.MedicineGetPayload<{ select: typeof medicineSelect }>;

/** A medicine of the catalogue with both its names. */
export function medicineCard({ nameEn, nameZh, ...medicine }: MedicineRecord): MedicineCard {
  return { ...medicine, name: nameOf({ nameEn, nameZh }) };
}

const version = { select: { id: true, version: true, state: true } } as const;

/** What a query includes to show a prescription. */
export const prescriptionInclude = {
  institution: { select: { id: true, nameEn: true, nameZh: true } },
  patient: { select: { person: { select: { id: true, name: true, latinName: true, sex: true, birthDate: true } } } },
  prescriber: { select: clinicianSelect },
  lines: { orderBy: { position: 'asc' }, include: { medicine: { select: medicineSelect } } },
  reviews: { orderBy: { createdAt: 'asc' }, include: { reviewer: { select: clinicianSelect } } },
  previous: version,
  next: version,
} as const satisfies Prisma.PrescriptionInclude;

export type PrescriptionRecord = Prisma.PrescriptionGetPayload<{ include: typeof prescriptionInclude }>;

/** What stands beside the row: the diagnosis by its code, and why it was withdrawn. */
export interface PrescriptionFacts {
  readonly diagnosis: PrescriptionView['diagnosis'];
  readonly voidReason: string | null;
}

/** A prescription as its readers see it. @throws ZodError for a row that no release wrote */
export function prescriptionView(record: PrescriptionRecord, facts: PrescriptionFacts): PrescriptionView {
  const { id, number, state, journeyId, consultationId, ruleProfile, previous, next } = record;
  const { createdAt, signedAt, effectiveAt, validUntil, institution, lines, reviews } = record;
  const { id: personId, ...person } = record.patient.person;
  return {
    id,
    number,
    version: record.version,
    state,
    journeyId,
    consultationId,
    ruleProfile,
    previous,
    next,
    createdAt,
    signedAt,
    effectiveAt,
    validUntil,
    ...facts,
    institution: { id: institution.id, name: nameOf(institution) },
    patient: { personId, ...person },
    prescriber: clinicianCard(record.prescriber),
    lines: lines.map((line) => ({
      id: line.id,
      position: line.position,
      medicine: medicineCard(line.medicine),
      dosage: dosageSchema.parse(line.dosage),
      days: line.days,
      quantity: line.quantity,
      dispensedQuantity: line.dispensedQuantity,
    })),
    checks: z.array(safetyCheckSchema).parse(record.checks),
    reviews: reviews.map(({ id: reviewId, decision, reason, createdAt: at, reviewer }) => ({
      id: reviewId,
      decision,
      reason,
      reviewer: clinicianCard(reviewer),
      createdAt: at,
    })),
  };
}
