import { inTransaction, type Transaction } from '@openward/db';
import { outboxChannel } from '@openward/domain/realtime';
import type { Services } from '../services/index.ts';
import { isBusy, unavailable } from './is-busy.ts';

/**
 * Runs `work` in one transaction and wakes the relay once it is committed. A conflict starts `work` over, so it must
 * have no effect outside the transaction.
 * @throws AppError UNAVAILABLE when the database is too busy; nothing was changed then
 */
export async function commit<T>(services: Services, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const result = await inTransaction(services.db.prisma, work).catch((error: unknown) => {
    throw isBusy(error) ? unavailable(services) : error;
  });
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
