import type { Transaction } from '@openward/db';
import { returnToQueue, type Why } from './return-to-queue.ts';

interface Leaving {
  /** The practice role, its row locked by the caller. */
  readonly id: string;
  readonly personId: string;
  readonly person: { readonly name: string; readonly latinName: string };
}

/** Puts the patients of every running visit of a clinician back at their former places. @returns how many */
export async function returnVisits(
  tx: Transaction,
  { id, personId, person: { name, latinName } }: Leaving,
  why: Why,
): Promise<number> {
  const clinician = { personId, name, latinName };
  await tx.$queryRaw`
    SELECT FROM consultation WHERE clinician_id = ${id}::uuid AND state IN ('OPEN', 'ACTIVE') ORDER BY id FOR NO KEY UPDATE`;
  const visits = await tx.consultation.findMany({
    where: { clinicianId: id, state: { in: ['OPEN', 'ACTIVE'] } },
    orderBy: { id: 'asc' },
  });
  for (const visit of visits) {
    if (visit.state === 'OPEN' || visit.state === 'ACTIVE')
      await returnToQueue(tx, { ...visit, state: visit.state, clinician }, why);
  }
  return visits.length;
}
