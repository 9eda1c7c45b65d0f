import type { Transaction } from '@openward/db';

/** Holds who a person is until the end of the transaction: name, birth date and sex are changed one after the other. */
export async function lockPerson(tx: Transaction, personId: string): Promise<void> {
  await tx.$queryRaw`SELECT FROM person WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
}
