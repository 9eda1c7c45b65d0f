import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readSourceTree, type SourceTree } from './source-tree.ts';

export type PlantedFiles = Readonly<Record<string, string>>;

const manifest = (name: string, dependencies: readonly string[], exports: Record<string, string> = {}) =>
  JSON.stringify({
    name: `@openward/${name}`,
    dependencies: Object.fromEntries(dependencies.map((other) => [other, '*'])),
    exports,
  });
const ours = (...names: string[]) => names.map((name) => `@openward/${name}`);
const features = { './*': './src/*/index.ts' };

/** A small tree in which every rule holds, with the same rooms as the real one. */
const healthyFiles: PlantedFiles = {
  'packages/domain/package.json': manifest('domain', ['zod'], features),
  'packages/domain/src/intake/index.ts': `export { intake } from './intake.schema.ts';`,
  'packages/domain/src/intake/intake.schema.ts': `import { z } from 'zod'; export const intake = z.object({});`,
  'packages/domain/src/billing/index.ts': `import { intake } from '../intake/index.ts'; export const bill = intake;`,
  'packages/db/package.json': manifest('db', [...ours('domain'), '@prisma/client'], { '.': './src/index.ts' }),
  'packages/db/prisma.config.ts': `export const url = process.env.DATABASE_URL;`,
  'packages/db/src/index.ts': `import { PrismaClient } from '@prisma/client'; export const client = PrismaClient;`,
  'packages/application/package.json': manifest('application', ours('domain', 'db'), features),
  'packages/application/src/intake/index.ts': `export { submit } from './submit.ts';`,
  'packages/application/src/intake/submit.ts': `import { intake } from '@openward/domain/intake'; import { client } from '@openward/db'; export const submit = [intake, client];`,
  'packages/integrations/package.json': manifest('integrations', ours('domain', 'application'), features),
  'packages/integrations/src/sms/index.ts': `import type { submit } from '@openward/application/intake'; export type Sms = typeof submit;`,
  'packages/realtime/package.json': manifest('realtime', ours('domain'), {
    './client': './src/client/index.ts',
    './server': './src/server/index.ts',
  }),
  'packages/realtime/src/client/index.ts': `export const socket = 1;`,
  'packages/realtime/src/server/index.ts': `export const publish = 1;`,
  'packages/i18n/package.json': manifest('i18n', ours('domain'), {
    '.': './src/index.ts',
    './react': './src/react/index.ts',
  }),
  'packages/i18n/src/index.ts': `export const format = 1;`,
  'packages/i18n/src/react/index.ts': `export { format } from '../index.ts';`,
  'packages/auth/package.json': manifest('auth', ours('domain', 'application', 'db'), { '.': './src/index.ts' }),
  'packages/auth/src/index.ts': `export const actor = 1;`,
  'packages/server/package.json': manifest('server', ours('application', 'auth', 'integrations', 'realtime'), {
    '.': './src/index.ts',
  }),
  'packages/server/src/config/env.ts': `export const env = process.env;`,
  'packages/server/src/index.ts': `import { env } from './config/env.ts'; export const services = env;`,
  'packages/api/package.json': manifest('api', ours('domain', 'application'), { '.': './src/index.ts' }),
  'packages/api/src/index.ts': `import { submit } from '@openward/application/intake'; export const router = submit;`,
  'packages/ui/package.json': manifest('ui', ours('domain', 'i18n'), features),
  'packages/ui/src/theme/index.ts': `import { format } from '@openward/i18n/react'; export const theme = format;`,
  'packages/testing/package.json': manifest('testing', ours('db'), { '.': './src/index.ts' }),
  'packages/testing/src/index.ts': `export const patient = 1;`,
  'apps/patient/package.json': manifest('patient', ours('ui', 'i18n', 'domain', 'realtime', 'api', 'server', 'auth')),
  'apps/patient/src/server/session.ts': `import { services } from '@openward/server'; import { router } from '@openward/api'; export { services, router };`,
  'apps/patient/src/app/page.tsx': `import { Home } from '../features/home/index.ts'; import { services } from '../server/session.ts'; export default function Page() { return <Home services={services} />; }`,
  'apps/patient/src/app/api/route.ts': `import { actor } from '@openward/auth'; export const GET = actor;`,
  'apps/patient/src/features/home/index.ts': `export { Home } from './home.tsx';`,
  'apps/patient/src/features/home/home.tsx': `'use client'; import type { router } from '@openward/api'; import { theme } from '@openward/ui/theme'; import './home.css'; export const Home = (props: { services?: unknown; router?: typeof router }) => <p>{String(props)}{theme}</p>;`,
  'apps/patient/src/features/home/home.css': '',
  'apps/gateway/package.json': manifest('gateway', ours('server', 'application', 'realtime', 'auth')),
  'apps/gateway/src/main.ts': `import { publish } from '@openward/realtime/server'; export const main = publish;`,
};

/** Writes the healthy tree with what a test plants in it, and reads it as the rules do. */
export function plantTree(planted: PlantedFiles = {}): SourceTree {
  const root = mkdtempSync(join(tmpdir(), 'openward-rules-'));
  try {
    for (const [path, text] of Object.entries({ ...healthyFiles, ...planted })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return readSourceTree(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
