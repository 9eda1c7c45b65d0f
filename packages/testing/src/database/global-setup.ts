import { startThrowawayPostgres, withDatabase } from '@openward/db/embedded';
import { migrate } from '@openward/db/migrate';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { template } from './template.ts';

/** One PostgreSQL for a whole run of vitest, with a template that holds the migrated, empty database. */
export default async function startTestPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowawayPostgres();
  try {
    await migrate(withDatabase(server.url, template));
    await closeTemplate(server.url);
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}

/** A template can be cloned only while nobody is connected to it: so nobody may. */
async function closeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  await client.query(`ALTER DATABASE ${template} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  await client.end();
}
