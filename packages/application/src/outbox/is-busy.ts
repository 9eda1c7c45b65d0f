import { Prisma } from '@openward/db';

/** Prisma: no connection or no transaction slot in time. */
const prismaCodes = ['P2024', 'P2028'];
/** PostgreSQL: lock_timeout, statement_timeout, too many connections, shutting down. */
const sqlStates = /\b(?:55P03|57014|53300|57P0[123])\b/;

/**
 * Whether the database could not take the work now, so that trying again later is the right advice. The transaction did
 * not commit.
 */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return prismaCodes.includes(error.code) || sqlStates.test(JSON.stringify(error.meta ?? {}));
}
