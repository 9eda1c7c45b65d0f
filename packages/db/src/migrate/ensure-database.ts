import pg from 'pg';
import { withDatabase } from '../embedded/index.ts';

/** Creates the database that the URL names unless it is there. */
export async function ensureDatabase(url: string): Promise<void> {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  if (await canConnect(url)) return;
  const client = new pg.Client({ connectionString: withDatabase(url, 'postgres') });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    if (!createdMeanwhile.has(codeOf(error))) throw error;
  } finally {
    await client.end();
  }
}

const UNKNOWN_DATABASE = '3D000';
/** Another migrator was faster: seen before we began (duplicate_database), or while (unique_violation). */
const createdMeanwhile = new Set<unknown>(['42P04', '23505']);

/** Asked first, so that an account that may not create databases can still migrate one that is there. */
async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (codeOf(error) === UNKNOWN_DATABASE) return false;
    throw error;
  } finally {
    await client.end();
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error && 'code' in error ? error.code : undefined;
}
