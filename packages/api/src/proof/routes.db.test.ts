import { randomUUID } from 'node:crypto';
import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '@openward/domain/errors';
import { createTestDatabase } from '@openward/testing/database';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { type Household, insertHousehold, type ProofSubject, tokenOf } from '../testing/household.ts';
import { expectedRoutes, routeSubjects } from '../testing/routes.ts';
import type { AppName } from './inputs.ts';

const unsigned = () => {
  throw new AppError('FORBIDDEN', 'a notice without a signature', 'forbidden');
};
const fakes = testServices(await createTestDatabase());
const services = {
  ...fakes,
  payments: { ...fakes.payments, verifyNotice: unsigned },
  courier: { ...fakes.courier, verifyNotice: unsigned },
};
const home = await insertHousehold(services);
const publicUrls = { patient: 'http://localhost:3000', console: 'http://localhost:3001' } as const;
const cookies = { patient: 'openward-patient.session', console: 'openward-console.session' } as const;

/** What the apps make at their first request, and share by these names. */
const shared = {
  'openward.services': services,
  'openward.settings': {
    PATIENT_URL: publicUrls.patient,
    CONSOLE_URL: publicUrls.console,
    GATEWAY_URL: 'http://localhost:3002',
    OPENWARD_SESSION_SECRET: 'a secret of the test',
    OPENWARD_PROXY_HOPS: 0,
    OPENWARD_DEMO: false,
  },
};
for (const [name, value] of Object.entries(shared)) Reflect.set(globalThis, Symbol.for(name), value);

interface Route {
  readonly app: AppName;
  /** Method and path, as Next finds them. */
  readonly name: string;
  readonly handle: (request: Request, context: unknown) => Promise<Response>;
}

const asObject = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {});

const isHandler = (value: unknown): value is Route['handle'] => typeof value === 'function';

/** The handlers on disk, so that none is forgotten. */
async function routesOf(app: AppName): Promise<Route[]> {
  const root = path.resolve(import.meta.dirname, '../../../../apps', app, 'src/app');
  const files = globSync('**/route.ts', { cwd: root });
  const found = await Promise.all(
    files.map(async (file) => {
      const module: unknown = await import(pathToFileURL(path.join(root, file)).href);
      const at = `/${path.dirname(file)}`.replaceAll(/\/\([^)]*\)/g, '');
      return Object.entries(asObject(module)).flatMap(([method, handle]): Route[] =>
        /^[A-Z]+$/.test(method) && isHandler(handle) ? [{ app, name: `${method} ${at}`, handle }] : [],
      );
    }),
  );
  return found.flat();
}
const routes = [...(await routesOf('patient')), ...(await routesOf('console'))];

/** What each route is asked, about the household's things. */
const asked: Readonly<
  Record<string, (home: Household) => { readonly at: string; readonly body?: string; readonly params?: object }>
> = {
  'POST /api/attachments': ({ ids }) => ({
    at: `/api/attachments?${new URLSearchParams({ id: randomUUID(), patientId: ids.patientId, purpose: 'EVIDENCE' }).toString()}`,
    body: 'photo',
  }),
  'GET /api/attachments/[attachmentId]': ({ ids: { attachmentId } }) => ({
    at: `/api/attachments/${attachmentId}`,
    params: { attachmentId },
  }),
  'GET /api/auth/[...nextauth]': () => ({ at: '/api/auth/session' }),
  'POST /api/auth/[...nextauth]': () => ({ at: '/api/auth/signout', body: '{}' }),
  'POST /api/demo-pay/[ref]': () => {
    const ref = `demo-charge-${'0'.repeat(32)}`;
    return { at: `/api/demo-pay/${ref}`, body: 'answer=pay', params: { ref } };
  },
  'GET /api/exports/[list]': () => ({ at: '/api/exports/audit', params: { list: 'audit' } }),
  'GET /api/trpc/[trpc]': () => ({ at: '/api/trpc/identity.me', params: { trpc: 'identity.me' } }),
  'POST /api/trpc/[trpc]': () => ({ at: '/api/trpc/identity.me', body: '{}', params: { trpc: 'identity.me' } }),
  'POST /api/webhooks/courier': () => ({ at: '/api/webhooks/courier', body: '{}' }),
  'POST /api/webhooks/payment': () => ({ at: '/api/webhooks/payment', body: '{}' }),
};

function requestOf({ app, name }: Pick<Route, 'app' | 'name'>, token: string | null): [Request, unknown] {
  const [method = 'GET', pattern = '/'] = name.split(' ');
  const { at, body, params } = asked[name]?.(home) ?? { at: pattern };
  const headers = {
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    ...(token ? { cookie: `${cookies[app]}=${token}` } : {}),
  };
  const request = new Request(`${publicUrls[app]}${at}`, { method, headers, ...(body ? { body } : {}) });
  return [request, { params: Promise.resolve(params ?? {}) }];
}

/** The status; of the session's routes who the app thinks is there now. */
async function cell(route: Route, subject: ProofSubject): Promise<string> {
  const token = await tokenOf(services, home, subject);
  const response = await route.handle(...requestOf(route, token));
  if (!route.name.includes('nextauth')) return String(response.status);
  const session = routes.find(({ app, name }) => app === route.app && name === 'GET /api/auth/[...nextauth]');
  const known: unknown = await (await session?.handle(...requestOf({ ...route, name: session.name }, token)))?.json();
  return Object.keys(asObject(known)).length > 0 ? 'somebody' : 'nobody';
}

it.each(['patient', 'console'] as const)(
  'every route handler of the %s app is declared, and nothing else is',
  (app) => {
    const found = routes.filter((route) => route.app === app).map(({ name }) => name);
    expect(found.toSorted()).toEqual(Object.keys(expectedRoutes[app]).toSorted());
  },
);

describe.each(routes)('$app $name', (route) => {
  it('answers every subject as declared', async () => {
    const answers: Record<string, string> = {};
    for (const subject of routeSubjects) answers[subject] = await cell(route, subject);
    expect(answers).toEqual(expectedRoutes[route.app][route.name]);
  });
});

describe('a file by its id', () => {
  const files = routes.filter(({ name }) => name === 'GET /api/attachments/[attachmentId]');
  it.each(files)('answers alike for one that is somebody else’s and one that does not exist ($app)', async (route) => {
    const subject = route.app === 'patient' ? 'other patient' : 'doctor not assigned';
    const token = await tokenOf(services, home, subject);
    const [request] = requestOf(route, token);
    const told = async (attachmentId: string) => {
      const response = await route.handle(request, { params: Promise.resolve({ attachmentId }) });
      return { status: response.status, body: await response.json(), type: response.headers.get('content-type') };
    };
    expect(await told(home.ids.attachmentId)).toEqual(await told(randomUUID()));
  });
});

it('nothing in the whole matrix was unexpected', () => {
  expect(services.observed.errors).toEqual([]);
});
