import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient, type Prisma } from '../generated/client.ts';
import { askOneAtATime } from './ask-one-at-a-time.ts';

/** One door to the database: Prisma for most, the pool for hot paths; both share the same connections. */
export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** What the work of `inTransaction` gets. */
export type Transaction = Prisma.TransactionClient;

export interface DatabaseOptions {
  readonly url: string;
  /** Connections of this process; the server is shared by all of them. */
  readonly max?: number;
  /** Told when an idle connection breaks, for example because the server restarts; the pool replaces it. */
  readonly onConnectionLost?: (error: Error) => void;
}

/**
 * Every application connection takes the role that can neither change tables nor rewrite history. A forgotten
 * transaction ends long before Prisma's own 30 s, so that none of its statements can commit late.
 */
const settings = {
  role: 'openward_app',
  TimeZone: 'UTC',
  statement_timeout: '5000',
  lock_timeout: '2000',
  idle_in_transaction_session_timeout: '3000',
};

/** Opens lazily: the first query connects. */
export function createDatabase({ url, max = 12, onConnectionLost = () => {} }: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  // Without a listener an idle connection that breaks would end the process.
  pool.on('error', onConnectionLost);
  pool.on('connect', askOneAtATime);
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 5000, timeout: 30_000 },
  });
  return {
    prisma,
    pool,
    async close() {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
