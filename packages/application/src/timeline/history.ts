import type { Transaction } from '@openward/db';
import type { JourneyChange } from '@openward/domain/journey';

/** What happened in each of these journeys, oldest first; one query. @returns by journey id, empty lists included */
export async function loadHistories(
  tx: Transaction,
  journeyIds: readonly string[],
): Promise<Map<string, JourneyChange[]>> {
  const rows = await tx.stateChange.findMany({
    where: { journeyId: { in: [...journeyIds] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const histories = new Map<string, JourneyChange[]>(journeyIds.map((id) => [id, []]));
  for (const { journeyId, createdAt, ...row } of rows) {
    if (journeyId) histories.get(journeyId)?.push({ ...row, at: createdAt });
  }
  return histories;
}
