import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createTestDatabase } from '@openward/testing/database';
import { testServices } from '@openward/testing/services';
import { describe, expect, it, vi } from 'vitest';
import { insertHousehold, type ProofSubject, tokenOf } from '../testing/household.ts';
import { expectedPages, withoutFacts } from '../testing/pages.ts';
import { routeSubjects } from '../testing/routes.ts';
import type { AppName } from './inputs.ts';

const services = testServices(await createTestDatabase());
const home = await insertHousehold(services);
const cookies = { patient: 'openward-patient.session', console: 'openward-console.session' } as const;
const apps = path.resolve(import.meta.dirname, '../../../../apps');

/** What the apps make at their first request, and share by these names. */
const shared = {
  'openward.services': services,
  'openward.settings': {
    PATIENT_URL: 'http://localhost:3000',
    CONSOLE_URL: 'http://localhost:3001',
    GATEWAY_URL: 'http://localhost:3002',
    OPENWARD_SESSION_SECRET: 'a secret of the test',
    OPENWARD_PROXY_HOPS: 0,
    OPENWARD_DEMO: false,
  },
};
for (const [name, value] of Object.entries(shared)) Reflect.set(globalThis, Symbol.for(name), value);

/** What the page is asked with: the browser's cookie and nothing that proxy.ts would add. */
let sent = new Headers();
for (const app of ['patient', 'console']) {
  const { resolve } = createRequire(path.join(apps, app, 'package.json'));
  vi.doMock(resolve('next/headers'), () => ({ headers: () => Promise.resolve(sent) }));
  const texts = {
    getTranslations: () => Promise.resolve((key: string) => key),
    getLocale: () => Promise.resolve('en'),
  };
  vi.doMock(path.join(path.dirname(resolve('next-intl/server')), 'server.react-client.js'), () => texts);
}

type Part = (props: object) => unknown;
interface Page {
  readonly app: AppName;
  /** As a browser asks for it, with the names of its ids. */
  readonly name: string;
  /** From the outermost to the innermost. */
  readonly layouts: readonly Part[];
  readonly page: Part;
}

const isPart = (value: unknown): value is Part => typeof value === 'function';

async function partIn(file: string): Promise<Part> {
  const module: unknown = await import(pathToFileURL(file).href);
  const part: unknown = typeof module === 'object' && module !== null && 'default' in module ? module.default : null;
  if (!isPart(part)) throw new Error(`${file} has no component`);
  return part;
}

/** The pages on disk with the layouts that Next puts around them, so that none is forgotten. */
async function pagesOf(app: AppName): Promise<Page[]> {
  const root = path.join(apps, app, 'src/app');
  const layouts = globSync('**/layout.tsx', { cwd: root }).toSorted((one, other) => one.length - other.length);
  const files = globSync('**/page.tsx', { cwd: root });
  return Promise.all(
    files.map(async (file) => {
      const around = layouts.filter((layout) => `${path.dirname(file)}/`.startsWith(layout.replace('layout.tsx', '')));
      return {
        app,
        name: `/${path.dirname(file)}`.replaceAll(/\/(\([^)]*\)|\.)/g, '') || '/',
        layouts: await Promise.all(around.map((layout) => partIn(path.join(root, layout)))),
        page: await partIn(path.join(root, file)),
      };
    }),
  );
}
const pages = [...(await pagesOf('patient')), ...(await pagesOf('console'))];

const ref = `demo-charge-${'0'.repeat(32)}`;
const props = () => ({
  params: Promise.resolve({ ...home.ids, ref }),
  searchParams: Promise.resolve({}),
  children: null,
});

/** `open`, where it leads, `not found`, or the code of the error. */
async function answer(parts: readonly Part[], { app }: Page, token: string | null): Promise<string> {
  sent = new Headers(token ? { cookie: `${cookies[app]}=${token}` } : {});
  try {
    for (const part of parts) await part(props());
    return 'open';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const digest = 'digest' in error ? String(error.digest) : '';
    if (digest.startsWith('NEXT_REDIRECT;')) return digest.split(';')[2] ?? '';
    if (digest.startsWith('NEXT_HTTP_ERROR_FALLBACK;404')) return 'not found';
    return 'code' in error ? String(error.code) : error.message;
  }
}

it.each(['patient', 'console'] as const)('every page of the %s app is declared, and nothing else is', (app) => {
  const found = pages.filter((page) => page.app === app).map(({ name }) => name);
  expect(found.toSorted()).toEqual(Object.keys(expectedPages[app]).toSorted());
});

const tokens = new Map<ProofSubject, string | null>();
for (const subject of routeSubjects) tokens.set(subject, await tokenOf(services, home, subject));

async function answers(page: Page, parts: readonly Part[]): Promise<Record<string, string>> {
  const told: Record<string, string> = {};
  for (const [subject, token] of tokens) told[subject] = await answer(parts, page, token);
  return told;
}

describe.each(pages)('$app $name', (page) => {
  const declared = expectedPages[page.app][page.name] ?? {};

  it('answers every subject as declared', async () => {
    expect(await answers(page, [...page.layouts, page.page])).toEqual(declared);
  });

  // Next asks for the page alone where the browser says that it has the layouts already.
  it('asked for without its layouts opens to nobody else', async () => {
    const alone = Object.entries(await answers(page, [page.page]));
    const open = alone.filter(([, told]) => told === 'open').map(([subject]) => subject);
    const mayOpen = open.filter((subject) => declared[subject] === 'open');
    expect(open).toEqual(withoutFacts[page.app].includes(page.name) ? [...tokens.keys()] : mayOpen);
  });
});

it('nothing in the whole matrix was unexpected', () => {
  expect(services.observed.errors).toEqual([]);
});
