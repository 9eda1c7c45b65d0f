import { setTimeout as sleep } from 'node:timers/promises';
import type { PrismaClient } from '../generated/client.ts';
import type { Transaction } from './database.ts';
import { isConflict } from './is-conflict.ts';

const ATTEMPTS = 5;

export interface TransactionOptions {
  readonly isolationLevel?: 'ReadCommitted' | 'RepeatableRead' | 'Serializable';
}

/**
 * Runs `work` in one transaction and commits what it returns. A conflict with another transaction (serialization,
 * deadlock) starts it over, so `work` must have no effect outside the transaction.
 */
export async function inTransaction<T>(
  prisma: Pick<PrismaClient, '$transaction'>,
  work: (tx: Transaction) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prisma.$transaction(work, options);
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
      // Spread, or those who met once meet again.
      await sleep(Math.random() * 10 * 2 ** attempt);
    }
  }
}
