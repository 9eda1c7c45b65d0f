import { randomUUID } from 'node:crypto';
import { createDatabase } from '@openward/db';
import { createDatabaseFromTemplate, dropDatabase } from '@openward/db/embedded';
import { afterAll, inject } from 'vitest';
import { template } from './template.ts';

type Database = ReturnType<typeof createDatabase>;

/** A database of one's own, opened as the application opens it: with the rights of `openward_app`. */
export type TestDatabase = Pick<Database, 'pool' | 'prisma'> & {
  /** With the owner's rights: what the application may not do, a test's preparation may. */
  url: string;
};

/**
 * Clones a migrated, empty database for one test file, and drops it after the file's last test.
 * Call it at the top of the file: `const { prisma } = await createTestDatabase();`
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('postgresUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const url = await createDatabaseFromTemplate(server, template, name);
  const { prisma, pool, close } = createDatabase({ url, max: 8 });
  afterAll(async () => {
    await close();
    await dropDatabase(url);
  });
  return { url, pool, prisma };
}
