/** Who may import what: the table of docs/architecture.md, as data. */

export type Room =
  | 'domain'
  | 'db'
  | 'application'
  | 'integrations'
  | 'realtime/client'
  | 'realtime/server'
  | 'realtime/shared'
  | 'i18n'
  | 'i18n/react'
  | 'auth'
  | 'server'
  | 'api'
  | 'api/client'
  | 'ui'
  | 'testing'
  | 'screen'
  | 'page'
  | 'app-server'
  | 'gateway'
  | 'worker'
  | 'harness'
  | 'tooling';

interface Permission {
  readonly values: readonly Room[];
  readonly typesOnly?: readonly Room[];
}

const screen: Permission = {
  values: ['ui', 'i18n', 'i18n/react', 'domain', 'realtime/client', 'realtime/shared', 'api/client', 'screen'],
  typesOnly: ['api'],
};
const process: Permission = {
  values: ['server', 'application', 'domain', 'realtime/server', 'realtime/shared', 'auth'],
};

/** A room may always import itself. */
export const mayImport: Readonly<Record<Room, Permission>> = {
  domain: { values: [] },
  db: { values: ['domain'] },
  application: { values: ['domain', 'db'] },
  integrations: { values: ['domain'], typesOnly: ['application'] },
  'realtime/shared': { values: ['domain'] },
  'realtime/client': { values: ['domain', 'realtime/shared'] },
  'realtime/server': { values: ['domain', 'realtime/shared'] },
  i18n: { values: ['domain'] },
  'i18n/react': { values: ['domain', 'i18n'] },
  auth: { values: ['domain', 'application', 'db'] },
  server: {
    values: ['domain', 'db', 'application', 'integrations', 'realtime/server', 'realtime/shared', 'auth', 'i18n'],
  },
  api: { values: ['domain', 'application'] },
  'api/client': { values: ['domain', 'realtime/client', 'realtime/shared'], typesOnly: ['api'] },
  ui: { values: ['domain', 'i18n', 'i18n/react'] },
  testing: { values: ['domain', 'db', 'application', 'auth', 'server', 'integrations', 'realtime/server', 'api'] },
  screen,
  page: { ...screen, values: [...screen.values, 'app-server', 'server', 'auth', 'api'] },
  'app-server': { values: [...screen.values, 'server', 'auth', 'api'] },
  gateway: process,
  worker: process,
  harness: { values: ['db', 'server', 'domain', 'i18n'] },
  tooling: { values: [] },
};

const testFile = /\.(?:test|spec)\.[cm]?tsx?$/;
const pageFile = /^src\/app\/(?:.*\/)?(?:page|layout|template|not-found|default)\.tsx$/;
const appServerFile =
  /^(?:next\.config\.ts|src\/(?:server\/.*|app\/(?:.*\/)?route\.tsx?|app\/(?:manifest|robots|sitemap)\.ts|proxy\.ts|instrumentation[^/]*\.ts|i18n\/request\.ts))$/;

const supportFile = /^packages\/testing\/|\/src\/testing\//;

/** A test, or what only tests use: the testing package and any `src/testing` folder. */
export function isTest(path: string): boolean {
  return testFile.test(path) || supportFile.test(path);
}

/** The room a file lives in; undefined at the root, which holds configuration only. */
export function roomOf(path: string): Room | undefined {
  const [top, name, ...rest] = path.split('/');
  const inside = rest.join('/');
  if (top === 'tooling') return 'tooling';
  if (top === 'scripts' || top === 'e2e' || top === 'bench') return 'harness';
  if (top === 'apps' && (name === 'gateway' || name === 'worker')) return name;
  if (top === 'apps') return roomInApp(inside);
  if (top !== 'packages' || name === undefined) return undefined;
  if (name === 'i18n') return inside.startsWith('src/react/') ? 'i18n/react' : 'i18n';
  if (name === 'api') return inside.startsWith('src/client/') ? 'api/client' : 'api';
  if (name === 'realtime') {
    if (inside.startsWith('src/client/')) return 'realtime/client';
    return inside.startsWith('src/server/') ? 'realtime/server' : 'realtime/shared';
  }
  return isRoom(name) ? name : undefined;
}

function roomInApp(inside: string): Room {
  if (appServerFile.test(inside)) return 'app-server';
  return pageFile.test(inside) ? 'page' : 'screen';
}

function isRoom(name: string): name is Room {
  return Object.hasOwn(mayImport, name);
}
