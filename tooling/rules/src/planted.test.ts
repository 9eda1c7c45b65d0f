import { describe, expect, it } from 'vitest';
import { type PlantedFiles, plantTree } from './planted-tree.ts';
import { type RuleName, rules } from './rules.ts';

const messages = (rule: RuleName, planted?: PlantedFiles) =>
  rules[rule](plantTree(planted)).map(({ path, message }) => `${path}: ${message}`);

describe('a healthy tree', () => {
  it.each(Object.entries(rules))('passes: %s', (_name, rule) => {
    expect(rule(plantTree())).toEqual([]);
  });
});

interface Planted {
  readonly rule: RuleName;
  readonly wrong: string;
  readonly files: PlantedFiles;
  readonly says: string;
}

const edges: RuleName = 'a room imports only the rooms the table allows';
const doors: RuleName = 'a feature is entered through its index.ts';
const environment: RuleName = 'the environment is read in one file of a package';
const silence: RuleName = 'no check is silenced without a reason';

/** One forbidden edge for each row of the table. */
const forbidden: readonly (readonly [from: string, imports: string, says: string])[] = [
  ['packages/domain/src/intake/a.ts', '@openward/db', 'domain may not import db as a value'],
  ['packages/db/src/a.ts', '@openward/application/intake', 'db may not import application as a value'],
  ['packages/application/src/intake/a.ts', '@openward/auth', 'application may not import auth as a value'],
  [
    'packages/integrations/src/sms/a.ts',
    '@openward/application/intake',
    'integrations may not import application as a value',
  ],
  [
    'packages/realtime/src/server/a.ts',
    '../client/index.ts',
    'realtime/server may not import realtime/client as a value',
  ],
  [
    'packages/realtime/src/client/a.ts',
    '../server/index.ts',
    'realtime/client may not import realtime/server as a value',
  ],
  ['packages/i18n/src/a.ts', './react/index.ts', 'i18n may not import i18n/react as a value'],
  ['packages/auth/src/a.ts', '@openward/server', 'auth may not import server as a value'],
  ['packages/server/src/a.ts', '@openward/api', 'server may not import api as a value'],
  ['packages/server/src/a.ts', '@openward/ui/theme', 'server may not import ui as a value'],
  ['packages/server/src/a.ts', '@openward/i18n/react', 'server may not import i18n/react as a value'],
  ['packages/server/src/a.ts', '@openward/testing', 'server may not import testing as a value'],
  ['packages/api/src/a.ts', '@openward/db', 'api may not import db as a value'],
  ['packages/ui/src/theme/a.ts', '@openward/realtime/client', 'ui may not import realtime/client as a value'],
  ['apps/patient/src/features/home/a.tsx', '@openward/api', 'screen may not import api as a value'],
  ['apps/patient/src/features/home/a.tsx', '@openward/server', 'screen may not import server as a value'],
  [
    'apps/patient/src/features/home/a.tsx',
    '@openward/realtime/server',
    'screen may not import realtime/server as a value',
  ],
  ['apps/patient/src/features/home/a.tsx', '../../server/session.ts', 'screen may not import app-server as a value'],
  ['apps/patient/src/app/page.tsx', '@openward/db', 'page may not import db as a value'],
  [
    'apps/patient/src/app/api/route.ts',
    '@openward/application/intake',
    'app-server may not import application as a value',
  ],
  ['apps/gateway/src/a.ts', '@openward/db', 'gateway may not import db as a value'],
  ['apps/gateway/src/a.ts', '@openward/api', 'gateway may not import api as a value'],
  ['scripts/a.ts', '@openward/application/intake', 'harness may not import application as a value'],
];

const planted: readonly Planted[] = [
  {
    rule: edges,
    wrong: 'a type from a room that is closed even to types',
    files: {
      'apps/patient/src/features/home/a.tsx': `import type { client } from '@openward/db'; export type A = typeof client;`,
    },
    says: 'apps/patient/src/features/home/a.tsx: screen may not import db',
  },
  {
    rule: edges,
    wrong: 'a type taken by import()',
    files: { 'packages/domain/src/intake/a.ts': `export type A = typeof import('@openward/db').client;` },
    says: 'packages/domain/src/intake/a.ts: domain may not import db',
  },
  {
    rule: edges,
    wrong: 'a dynamic import',
    files: { 'packages/domain/src/intake/a.ts': `export const a = () => import('@openward/db');` },
    says: 'packages/domain/src/intake/a.ts: domain may not import db as a value',
  },
  {
    rule: edges,
    wrong: 'a require',
    files: { 'packages/domain/src/intake/a.cjs': `module.exports = require('@openward/db');` },
    says: 'packages/domain/src/intake/a.cjs: domain may not import db as a value',
  },
  {
    rule: edges,
    wrong: 'an export from',
    files: { 'packages/domain/src/intake/a.ts': `export * from '@openward/db';` },
    says: 'packages/domain/src/intake/a.ts: domain may not import db as a value',
  },
  {
    rule: edges,
    wrong: 'a path past the exports of a package',
    files: { 'packages/api/src/a.ts': `export * from '@openward/application/intake/submit.ts';` },
    says: 'packages/api/src/a.ts: @openward/application/intake/submit.ts names no file and no export of a room',
  },
  {
    rule: edges,
    wrong: 'a relative path out of the package',
    files: { 'packages/api/src/a.ts': `export * from '../../application/src/intake/index.ts';` },
    says: 'packages/api/src/a.ts: ../../application/src/intake/index.ts leaves its package by a relative path',
  },
  {
    rule: edges,
    wrong: 'a page for the browser that takes from the server',
    files: {
      'apps/patient/src/app/page.tsx': `'use client'; import { services } from '../server/session.ts'; export default services;`,
    },
    says: 'apps/patient/src/app/page.tsx: a client component may not import src/server',
  },
  {
    rule: edges,
    wrong: 'test support in the product',
    files: {
      'apps/gateway/src/testing/index.ts': `export const socket = 1;`,
      'apps/gateway/src/a.ts': `export * from './testing/index.ts';`,
    },
    says: 'apps/gateway/src/a.ts: ./testing/index.ts is for tests alone',
  },
  {
    rule: edges,
    wrong: 'one app in another',
    files: {
      'apps/console/package.json': JSON.stringify({ name: '@openward/console' }),
      'apps/console/src/a.tsx': `export * from '../../patient/src/features/home/index.ts';`,
    },
    says: 'apps/console/src/a.tsx: one app imports another: ../../patient/src/features/home/index.ts',
  },
  {
    rule: 'a package lists only the packages its rooms may import',
    wrong: 'a dependency that no room of the package may use',
    files: {
      'packages/ui/package.json': JSON.stringify({ name: '@openward/ui', dependencies: { '@openward/db': '*' } }),
    },
    says: 'packages/ui/package.json: lists @openward/db, which none of its rooms may import',
  },
  {
    rule: 'a package lists only the packages its rooms may import',
    wrong: 'test support that ships',
    files: {
      'packages/auth/package.json': JSON.stringify({
        name: '@openward/auth',
        dependencies: { '@openward/testing': '*' },
      }),
    },
    says: 'packages/auth/package.json: lists @openward/testing outside devDependencies',
  },
  {
    rule: doors,
    wrong: 'a file of another feature in the same package',
    files: { 'packages/domain/src/billing/a.ts': `export * from '../intake/intake.schema.ts';` },
    says: 'packages/domain/src/billing/a.ts: ../intake/intake.schema.ts passes by packages/domain/src/intake/index.ts',
  },
  {
    rule: doors,
    wrong: 'a file of another feature of the app',
    files: { 'apps/patient/src/features/visit/a.tsx': `export { Home } from '../home/home.tsx';` },
    says: 'apps/patient/src/features/visit/a.tsx: ../home/home.tsx passes by apps/patient/src/features/home/index.ts',
  },
  {
    rule: 'files do not import each other in a circle',
    wrong: 'two files that need each other',
    files: {
      'packages/auth/src/a.ts': `import { b } from './b.ts'; export const a = () => b;`,
      'packages/auth/src/b.ts': `import { a } from './a.ts'; export const b = () => a;`,
    },
    says: 'packages/auth/src/a.ts: a cycle of files: packages/auth/src/a.ts -> packages/auth/src/b.ts -> packages/auth/src/a.ts',
  },
  {
    rule: 'packages do not depend on each other in a circle',
    wrong: 'a dependency that leads back',
    files: {
      'packages/domain/package.json': JSON.stringify({
        name: '@openward/domain',
        dependencies: { '@openward/db': '*' },
      }),
    },
    says: 'packages/domain/package.json: a cycle of packages: @openward/domain -> @openward/db -> @openward/domain',
  },
  {
    rule: 'domain knows nothing but zod',
    wrong: 'a library in the package.json',
    files: {
      'packages/domain/package.json': JSON.stringify({ name: '@openward/domain', dependencies: { zod: '*', pg: '*' } }),
    },
    says: 'packages/domain/package.json: domain depends on pg; only zod is allowed',
  },
  {
    rule: 'domain knows nothing but zod',
    wrong: 'a module of the platform',
    files: { 'packages/domain/src/intake/a.ts': `export { randomUUID } from 'node:crypto';` },
    says: 'packages/domain/src/intake/a.ts: domain imports node:crypto; only zod is allowed',
  },
  {
    rule: 'domain knows nothing but zod',
    wrong: 'the clock',
    files: { 'packages/domain/src/intake/a.ts': `export const now = () => new Date();` },
    says: 'packages/domain/src/intake/a.ts: domain calls new Date(); take the time, the id or the answer as a parameter',
  },
  {
    rule: 'domain knows nothing but zod',
    wrong: 'chance',
    files: { 'packages/domain/src/intake/a.ts': `export const chance = () => Math.random();` },
    says: 'packages/domain/src/intake/a.ts: domain calls Math.random; take the time, the id or the answer as a parameter',
  },
  {
    rule: 'Prisma stays in db',
    wrong: 'a Prisma type in a screen',
    files: {
      'apps/patient/src/features/home/a.tsx': `import type { Person } from '@prisma/client'; export type A = Person;`,
    },
    says: 'apps/patient/src/features/home/a.tsx: @prisma/client is imported outside packages/db',
  },
  {
    rule: environment,
    wrong: 'a setting read where it is used',
    files: { 'packages/auth/src/a.ts': `export const secret = process.env.SECRET;` },
    says: `packages/auth/src/a.ts: process.env is read outside the package's one file`,
  },
  {
    rule: environment,
    wrong: 'the same in other words',
    files: { 'packages/auth/src/a.ts': `export const { env } = process;` },
    says: `packages/auth/src/a.ts: a part of process is read outside the package's one file`,
  },
  {
    rule: environment,
    wrong: 'the same by import',
    files: { 'packages/auth/src/a.ts': `export { env } from 'node:process';` },
    says: `packages/auth/src/a.ts: env of node:process is read outside the package's one file`,
  },
  {
    rule: 'no file is longer than 500 lines',
    wrong: 'a file of 501 lines',
    files: { 'packages/auth/src/a.ts': 'export {};\n'.repeat(501) },
    says: 'packages/auth/src/a.ts: 501 lines; 500 is the most',
  },
  {
    rule: silence,
    wrong: 'a silenced type error',
    files: { 'packages/auth/src/a.ts': `// @ts-ignore\nexport const a: string = 1;` },
    says: 'packages/auth/src/a.ts: a check is silenced without a reason: @ts-ignore',
  },
  {
    rule: silence,
    wrong: 'a silenced lint without a reason',
    files: { 'packages/auth/src/a.ts': `// oxlint-disable-next-line no-console\nconsole.log(1);` },
    says: 'packages/auth/src/a.ts: a check is silenced without a reason: oxlint-disable-next-line no-console',
  },
  {
    rule: 'no test is skipped',
    wrong: 'a skipped test',
    files: { 'packages/auth/src/a.test.ts': `import { it } from 'vitest'; it.skip('signs in', () => {});` },
    says: 'packages/auth/src/a.test.ts: it.skip keeps a test from running',
  },
  {
    rule: 'no test is skipped',
    wrong: 'one test that keeps the others from running',
    files: {
      'packages/auth/src/a.test.ts': `import { describe } from 'vitest'; describe.each([1]).only('%s', () => {});`,
    },
    says: 'packages/auth/src/a.test.ts: describe.each.only keeps a test from running',
  },
];

describe('a planted violation is found', () => {
  it.each(forbidden)('%s importing %s', (from, specifier, says) => {
    expect(messages(edges, { [from]: `export * from '${specifier}';` })).toContain(`${from}: ${says}`);
  });

  it.each(planted)('$rule: $wrong', ({ rule, files, says }) => {
    expect(messages(rule, files)).toContain(says);
  });

  it('has an example for every rule', () => {
    expect(new Set(planted.map(({ rule }) => rule))).toEqual(new Set(Object.keys(rules)));
  });
});

describe('what looks like a violation and is none', () => {
  it('a circle that types alone close', () => {
    const files = {
      'packages/auth/src/a.ts': `import type { b } from './b.ts'; export const a = (): typeof b | undefined => undefined;`,
      'packages/auth/src/b.ts': `import { a } from './a.ts'; export const b = () => a;`,
    };
    expect(messages('files do not import each other in a circle', files)).toEqual([]);
  });

  it('a test that imports what only tests may', () => {
    const files = {
      'packages/auth/package.json': JSON.stringify({
        name: '@openward/auth',
        exports: { '.': './src/index.ts' },
        devDependencies: { '@openward/testing': '*' },
      }),
      'packages/auth/src/a.test.ts': `import { patient } from '@openward/testing'; export const a = patient;`,
    };
    expect(messages(edges, files)).toEqual([]);
  });

  it('a route that shows the screen of a feature', () => {
    const files = { 'apps/patient/src/app/page.tsx': `export { Home as default } from '../features/home/home.tsx';` };
    expect(messages(doors, files)).toEqual([]);
  });

  it('a root router that lists the procedures of each feature', () => {
    const files = {
      'packages/api/src/intake/submit.ts': `export const submit = 1;`,
      'packages/api/src/patient-router.ts': `import { submit } from './intake/submit.ts'; export const router = submit;`,
    };
    expect(messages(doors, files)).toEqual([]);
  });

  it('a silenced check that says why', () => {
    const files = {
      'packages/auth/src/a.ts': `// oxlint-disable-next-line no-console -- the only output of this tool\nconsole.log(1);`,
    };
    expect(messages(silence, files)).toEqual([]);
  });

  it('a long table of facts', () => {
    const files = { 'packages/db/src/seed/data/codes.ts': 'export {};\n'.repeat(900) };
    expect(messages('no file is longer than 500 lines', files)).toEqual([]);
  });
});

it('a file that cannot be parsed stops the reading', () => {
  expect(() => plantTree({ 'packages/auth/src/a.ts': 'import {' })).toThrow(
    /packages\/auth\/src\/a\.ts cannot be parsed/,
  );
});
