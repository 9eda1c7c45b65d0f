import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { ownPatients } from '../visibility/index.ts';

/** Refuses anybody but the patient and the patient's guardians. @throws AppError NOT_FOUND alike for a stranger and for nobody */
export async function refuseStranger(tx: Transaction, actor: Actor, patientId: string): Promise<void> {
  const own = await tx.patientProfile.findFirst({
    where: { AND: [{ personId: patientId }, ownPatients(actor)] },
    select: { personId: true },
  });
  if (!own) throw notFound('patient');
}
