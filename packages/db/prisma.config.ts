import { defineConfig } from 'prisma/config';

/** The wasm schema engine reads DATABASE_URL itself; the CLI only needs one to be named. */
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/openward' },
});
