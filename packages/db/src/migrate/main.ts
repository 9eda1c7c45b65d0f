import { databaseUrl } from '../../prisma.config.ts';
import { migrate } from './migrate.ts';

/** The one-shot migration of a deployment: DATABASE_URL=... node packages/db/src/migrate/main.ts */
if (!databaseUrl) {
  process.stderr.write('DATABASE_URL is not set: name the database to migrate.\n');
  process.exitCode = 1;
} else {
  const { migrations, functions } = await migrate(databaseUrl);
  process.stdout.write(`${JSON.stringify({ message: 'migrated', migrations, functions })}\n`);
}
