import { inTransaction, type Transaction } from '@openward/db';
import { outboxChannel } from '@openward/domain/realtime';
import type { Services } from '../services/index.ts';

/**
 * Runs `work` in one transaction and wakes the relay once it is committed. A conflict starts `work` over, so it must
 * have no effect outside the transaction.
 */
export async function commit<T>(services: Services, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const result = await inTransaction(services.db.prisma, work);
  await wakeRelay(services);
  return result;
}

/** A hint only: the relay also looks by itself, so a lost notice delays and loses nothing. */
export async function wakeRelay(services: Services): Promise<void> {
  try {
    await services.db.pool.query({ name: 'wake-relay', text: 'SELECT pg_notify($1, $2)', values: [outboxChannel, ''] });
  } catch (error) {
    services.log.error('relay not woken', error);
  }
}
