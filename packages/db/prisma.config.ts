import { defineConfig } from 'prisma/config';

/** The one place where this package reads the environment: for the Prisma CLI and for migrate/main.ts. */
export const databaseUrl = process.env.DATABASE_URL;

/** `generate` needs no database but wants one named. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: databaseUrl ?? 'postgresql://localhost/openward' },
});
