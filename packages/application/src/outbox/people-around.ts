import type { Transaction } from '@openward/db';

/** The patient and everybody who acts for the patient now. */
export async function peopleAround(tx: Transaction, patientId: string): Promise<string[]> {
  const links = await tx.guardianLink.findMany({
    where: { wardId: patientId, endedAt: null },
    select: { guardianId: true },
  });
  return [patientId, ...links.map(({ guardianId }) => guardianId)];
}
