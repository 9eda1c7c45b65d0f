import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const databaseSetup = fileURLToPath(new URL('./packages/testing/src/database/global-setup.ts', import.meta.url));
const screenSetup = fileURLToPath(new URL('./tooling/screen-tests/setup.ts', import.meta.url));

const rooms = ['packages', 'apps', 'tooling', 'scripts', 'bench'];
const everyRoom = (name: string) => rooms.map((room) => `${room}/**/${name}`);
const never = ['**/node_modules/**', '**/.next*/**', '**/generated/**', 'e2e/**'];

/** Three kinds of test: pure ones, those that need PostgreSQL, and those that render a screen. */
export default defineConfig({
  test: {
    // Two cores: more processes only wait for each other and for the one PostgreSQL.
    maxWorkers: 2,
    pool: 'forks',
    globals: false,
    passWithNoTests: false,
    // No test is about time: ten thousand random sequences take what a busy machine needs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: everyRoom('*.test.ts'),
          exclude: [...never, '**/*.db.test.ts'],
        },
      },
      {
        test: {
          name: 'db',
          environment: 'node',
          include: everyRoom('*.db.test.ts'),
          exclude: never,
          globalSetup: [databaseSetup],
        },
      },
      {
        test: {
          name: 'screen',
          environment: 'jsdom',
          include: everyRoom('*.test.tsx'),
          exclude: never,
          setupFiles: [screenSetup],
          css: { modules: { classNameStrategy: 'non-scoped' } },
        },
      },
    ],
  },
});
