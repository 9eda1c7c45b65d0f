import type { Prisma, Transaction } from '@openward/db';
import type { PrescriptionView } from '@openward/domain/prescribing';
import { nameOf } from '../cards/index.ts';
import { prescriptionInclude, prescriptionView, type PrescriptionRecord } from './prescription-view.ts';

const newestFirst = [
  { createdAt: 'desc' },
  { id: 'desc' },
] as const satisfies Prisma.PrescriptionFindManyArgs['orderBy'];

interface Wanted {
  /** Carries the actor: who may see which is decided by the caller. */
  readonly where: Prisma.PrescriptionWhereInput;
  readonly take: number;
}

/** Prescriptions with all that stands beside them, newest first; three queries however many. */
export async function loadPrescriptions(tx: Transaction, { where, take }: Wanted): Promise<PrescriptionView[]> {
  const records = await tx.prescription.findMany({
    where,
    include: prescriptionInclude,
    orderBy: [...newestFirst],
    take,
  });
  return viewsOf(tx, records);
}

/** The same for rows that are there already. */
async function viewsOf(tx: Transaction, records: readonly PrescriptionRecord[]): Promise<PrescriptionView[]> {
  const codes = [...new Set(records.map(({ diagnosisCode }) => diagnosisCode))];
  const voided = records.filter(({ state }) => state === 'VOIDED').map(({ id }) => id);
  // One after the other: inside a transaction there is one connection.
  const diagnoses = await tx.diagnosisCode.findMany({ where: { code: { in: codes } } });
  const changes = await tx.stateChange.findMany({
    where: { lifecycle: 'PRESCRIPTION', subjectId: { in: voided }, command: 'void' },
    select: { subjectId: true, reason: true },
  });
  return records.map((record) => {
    const known = diagnoses.find(({ code }) => code === record.diagnosisCode);
    // A code that left the catalogue is still shown as it was written.
    const name = known ? nameOf(known) : { en: record.diagnosisCode, zh: record.diagnosisCode };
    return prescriptionView(record, {
      diagnosis: { code: record.diagnosisCode, name, chronic: known?.chronic ?? false },
      voidReason: changes.find(({ subjectId }) => subjectId === record.id)?.reason ?? null,
    });
  });
}
