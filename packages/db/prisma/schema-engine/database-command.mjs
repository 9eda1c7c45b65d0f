import pg from 'pg';
import { logError } from './log.mjs';

/** PostgreSQL's error codes that Prisma has a name of its own for; anything else reads as "cannot be reached". */
const prismaCodes = { '3D000': 'P1003', '28P01': 'P1000' };

/**
 * The CLI's two direct questions, answered by the exit code.
 * @param {string} command `create-database` or `can-connect-to-database`
 * @param {string} url
 */
export async function runDatabaseCommand(command, url) {
  try {
    if (command === 'create-database') await createDatabase(url);
    else if (command === 'can-connect-to-database') await inDatabase(url, () => undefined);
    else throw new Error(`unsupported: ${command}`);
    return 0;
  } catch (error) {
    logError(error.message, prismaCodes[error.code] ?? 'P1001');
    return 1;
  }
}

/** @param {string} url */
async function createDatabase(url) {
  const maintenance = new URL(url);
  const name = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = '/postgres';
  await inDatabase(maintenance.href, (client) => client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`));
}

/** @param {string} url @param {(client: pg.Client) => unknown} work */
async function inDatabase(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
