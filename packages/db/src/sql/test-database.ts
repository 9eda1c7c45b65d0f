import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { createDatabase, type Database } from '../client/index.ts';
import { createDatabaseFromTemplate, withDatabase } from '../embedded/index.ts';

declare module 'vitest' {
  // Vitest types what `provide` and `inject` carry by this interface; @openward/testing provides it.
  interface ProvidedContext {
    postgresUrl: string;
  }
}

export interface OwnedDatabase {
  /** With the owner's rights: prepares, looks behind the curtain, tampers. */
  readonly owner: pg.Pool;
  /** As every process of the product. */
  readonly app: Database;
}

/** A database for one test file of this room, which may not import @openward/testing: that one is built on it. */
export async function openTestDatabase(max = 24): Promise<OwnedDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = await createDatabaseFromTemplate(server, 'openward_template', name);
  const owner = new pg.Pool({ connectionString: url, max });
  const app = createDatabase({ url, max });
  afterAll(async () => {
    await Promise.all([owner.end(), app.close()]);
    const client = new pg.Client({ connectionString: withDatabase(server, 'postgres') });
    await client.connect();
    await client.query(`DROP DATABASE ${client.escapeIdentifier(name)} WITH (FORCE)`);
    await client.end();
  });
  return { owner, app };
}

/** Fills tables fast with rows whose relations need not exist. */
export async function withoutForeignKeys(
  owner: pg.Pool,
  work: (client: pg.PoolClient) => Promise<void>,
): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await work(client);
    await client.query('RESET session_replication_role');
  } finally {
    client.release();
  }
}
