import { Prisma } from '@openward/db';
import { AppError } from '@openward/domain/errors';
import { z } from 'zod';
import type { Services } from '../services/index.ts';

/** Prisma: no server, no connection or no transaction slot in time, connection lost. */
const prismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037']);
/** PostgreSQL: lock_timeout, statement_timeout, idle_in_transaction_session_timeout, too many connections, shutting down. */
const sqlStates = /\b(?:55P03|57014|25P03|53300|57P0[123])\b/;
/** Node: the server is not there, or went away. */
const network = /\b(?:ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH)\b/;
/** What `pg` says in words alone. */
const words = /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/;

const errorSchema = z.object({ code: z.string().optional(), message: z.string().default('') });

/**
 * Whether the database could not take the work now, so that trying again later is the right advice. Nothing was committed,
 * or (the connection broke during the commit) nobody knows: commands with a key may be repeated either way.
 */
export function isBusy(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const facts = JSON.stringify(error.meta ?? {});
    return prismaCodes.has(error.code) || sqlStates.test(facts) || network.test(facts) || words.test(facts);
  }
  const parsed = errorSchema.safeParse(error);
  if (!parsed.success) return false;
  const { code = '', message } = parsed.data;
  return sqlStates.test(code) || network.test(code) || words.test(message);
}

/** The refusal for it; noted once in the log. */
export function unavailable({ log }: Pick<Services, 'log'>): AppError {
  log.warn('database busy');
  return new AppError('UNAVAILABLE', 'the database is too busy or away', 'unavailable');
}
