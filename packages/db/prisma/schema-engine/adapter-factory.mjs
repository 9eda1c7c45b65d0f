import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { fitForMigrations } from './connection.mjs';

/** Gives the engine its connections: to the database itself, and to a shadow database that lives for one call. */
export class MigrationAdapterFactory extends PrismaPg {
  #url;
  #open;

  /** @param {string} url @param {Set<{ dispose(): Promise<void> }>} open every connection not yet closed */
  constructor(url, open) {
    super(oneSession(url), { schema: new URL(url).searchParams.get('schema') ?? undefined });
    this.#url = url;
    this.#open = open;
  }

  async connect() {
    return fitForMigrations(await super.connect(), this.#open);
  }

  /** The adapter's own would land on the main database, and drop the shadow while still connected to it. */
  async connectToShadowDb() {
    const main = await super.connect();
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    await main.executeScript(`CREATE DATABASE "${database}"`);
    const shadow = fitForMigrations(await new PrismaPg(oneSession(this.#url, database)).connect(), this.#open);

    const dispose = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      if (!this.#open.has(shadow)) return;
      await dispose();
      await main.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
      await main.dispose();
    };
    return shadow;
  }
}

/** A pool of one: the advisory lock, SET and BEGIN of a migration must stay in the same session. */
function oneSession(url, database) {
  const target = new URL(url);
  if (database) target.pathname = `/${encodeURIComponent(database)}`;
  target.searchParams.delete('schema');
  return { connectionString: target.href, max: 1 };
}
