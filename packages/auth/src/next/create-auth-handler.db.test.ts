import { hash } from '@node-rs/argon2';
import { createTestDatabase } from '@openward/testing/database';
import { insertInstitution, insertPatient, insertPractice, insertStaff } from '@openward/testing/people';
import { type TestServices, testServices } from '@openward/testing/services';
import { hashToken, requestCode } from '@openward/application/identity';
import { describe, expect, it } from 'vitest';
import { actorFromRequest, type Door } from '../index.ts';
import { createAuthHandler } from './index.ts';

const database = await createTestDatabase();
const { prisma } = database;
const services = testServices(database, { demo: true });
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const patientDoor: Door = { app: 'PATIENT', publicUrl: 'http://localhost:41700' };
const consoleDoor: Door = { app: 'CONSOLE', publicUrl: 'http://localhost:41701' };
const secureDoor: Door = { app: 'PATIENT', publicUrl: 'https://care.example' };

/** A browser: keeps cookies, asks for the CSRF token, posts forms. */
function browser(door: Door, used: TestServices = services) {
  const handle = createAuthHandler(() => ({
    door,
    services: used,
    secret: 'a secret of the test',
    addressOf: () => '203.0.113.9',
    localeOf: () => 'zh-CN',
  }));
  const jar = new Map<string, string>();
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await handle(
      new Request(`${door.publicUrl}/api/auth/${path}`, { ...init, headers, redirect: 'manual' }),
    );
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const csrf = async (): Promise<string> => {
    const body: unknown = await (await send('csrf')).json();
    return typeof body === 'object' && body !== null && 'csrfToken' in body ? String(body.csrfToken) : '';
  };
  const post = async (path: string, fields: Record<string, string>, origin = door.publicUrl) =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      body: new URLSearchParams({ json: 'true', ...fields }),
    });
  const signIn = async (way: string, fields: Record<string, string>) =>
    post(`callback/${way}`, { csrfToken: await csrf(), ...fields });
  const sessionCookie = () => [...jar].find(([name]) => name.endsWith('.session'));
  const actor = () => {
    const headers = new Headers({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') });
    return actorFromRequest(used, headers, door);
  };
  return { jar, send, csrf, post, signIn, sessionCookie, actor };
}
const errorOf = async (response: Response) =>
  new URL(String(Reflect.get(Object(await response.json()), 'url'))).searchParams.get('error');
const demoPatient = () => insertPatient(services, { isDemo: true });

describe('signing in', () => {
  it('sets a cookie that is exactly the opaque token of a session row', async () => {
    const personId = await demoPatient();
    const tab = browser(patientDoor);
    const response = await tab.signIn('demo', { personId });
    expect(response.status).toBe(200);
    const [name, token] = tab.sessionCookie() ?? [];
    expect(name).toBe('openward-patient.session');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(await prisma.session.findUnique({ where: { tokenHash: hashToken(token ?? '') } })).toMatchObject({
      personId,
      app: 'PATIENT',
    });
    expect(await tab.actor()).toMatchObject({ personId });
  });

  it('keeps scripts and other sites away from the cookie', async () => {
    const tab = browser(patientDoor);
    const response = await tab.signIn('demo', { personId: await demoPatient() });
    const line = response.headers.getSetCookie().find((one) => one.startsWith('openward-patient.session='));
    expect(line).toMatch(/httponly/i);
    expect(line).toMatch(/samesite=lax/i);
    expect(line).toMatch(/path=\//i);
    expect(line).not.toMatch(/domain=/i);
  });

  it('binds every cookie to the host once the app is reached by https', async () => {
    const tab = browser(secureDoor);
    const response = await tab.signIn('demo', { personId: await demoPatient() });
    expect([...tab.jar.keys()].toSorted()).toEqual([
      '__Host-openward-patient.callback',
      '__Host-openward-patient.csrf',
      '__Host-openward-patient.session',
    ]);
    for (const line of response.headers.getSetCookie()) expect(line).toMatch(/; secure/i);
  });

  it('works with a one-time code, from the message to the actor', async () => {
    const contact = 'new@example.com';
    await requestCode(services, { contact, locale: 'en' }, '203.0.113.9');
    const code = /"code":"(\d{6})"/.exec(services.observed.sent.at(-1)?.body ?? '')?.[1] ?? '';
    const tab = browser(patientDoor);
    expect((await tab.signIn('one-time-code', { contact, code })).status).toBe(200);
    expect(await tab.actor()).toMatchObject({ app: 'PATIENT', locale: 'zh-CN' });
  });

  it('works with password and second factor in the console, and there alone', async () => {
    const login = { email: 'staff@example.com', password: 'a password', totpSecret: secret };
    const personId = await insertStaff(services, login);
    await insertPractice(services, { personId, role: 'PHARMACIST', institutionId: await insertInstitution(services) });
    const fields = {
      email: login.email,
      password: login.password,
      code: services.credentials.totpCode(secret, new Date()),
    };
    const wrongApp = browser(patientDoor);
    await wrongApp.signIn('password', fields);
    expect(wrongApp.sessionCookie()).toBeUndefined();
    const tab = browser(consoleDoor);
    expect((await tab.signIn('password', fields)).status).toBe(200);
    expect(tab.sessionCookie()?.[0]).toBe('openward-console.session');
    expect(await tab.actor()).toMatchObject({ personId, practices: [{ role: 'PHARMACIST' }] });
  });

  it('says why not by the key of a sentence, and sets no session', async () => {
    const cases = [
      [patientDoor, 'one-time-code', { contact: 'nobody@example.com', code: '000000' }, 'code-wrong'],
      [patientDoor, 'one-time-code', { contact: 'x', code: '000000' }, 'contact-invalid'],
      [patientDoor, 'one-time-code', {}, 'contact-invalid'],
      [patientDoor, 'demo', { personId: 'x' }, 'not-found'],
      [consoleDoor, 'password', { email: 'nobody@example.com', password: 'x', code: '1' }, 'sign-in-failed'],
      [consoleDoor, 'password', {}, 'sign-in-failed'],
    ] as const;
    for (const [door, way, fields, key] of cases) {
      const tab = browser(door);
      const response = await tab.signIn(way, fields);
      expect(response.status, key).toBe(401);
      expect(await errorOf(response)).toBe(key);
      expect(tab.sessionCookie()).toBeUndefined();
    }
  });

  it('tells nothing about what went wrong unexpectedly, and logs it once', async () => {
    const broken = testServices(database, {
      demo: true,
      rateLimit: { consume: () => Promise.reject(new Error('secret detail')) },
    });
    const response = await browser(patientDoor, broken).signIn('one-time-code', {
      contact: 'a@example.com',
      code: '1',
    });
    expect(await errorOf(response)).toBe('internal');
    expect(broken.observed.errors).toHaveLength(1);
  });

  it('refuses the demo door outside demo mode', async () => {
    const real = testServices(database, { demo: false });
    const response = await browser(patientDoor, real).signIn('demo', { personId: await demoPatient() });
    expect(await errorOf(response)).toBe('demo-only');
  });
});

describe('forgery and fixation', () => {
  it.each([
    ['none', {}],
    ['a wrong one', { csrfToken: 'f'.repeat(64) }],
  ])('a sign-in with %s as CSRF token signs nobody in', async (_, fields) => {
    const tab = browser(patientDoor);
    await tab.csrf();
    await tab.post('callback/demo', { personId: await demoPatient(), ...fields });
    expect(tab.sessionCookie()).toBeUndefined();
  });

  it('a form posted by another site is refused, with whatever token', async () => {
    const tab = browser(patientDoor);
    const fields = { personId: await demoPatient(), csrfToken: await tab.csrf() };
    expect((await tab.post('callback/demo', fields, 'https://evil.example')).status).toBe(403);
    expect(tab.sessionCookie()).toBeUndefined();
  });

  it('a session token planted before the sign-in is worth nothing after it', async () => {
    const [attacker, victim] = [browser(patientDoor), browser(patientDoor)];
    await attacker.signIn('demo', { personId: await demoPatient() });
    const planted = attacker.sessionCookie();
    if (!planted) throw new Error('no session');
    victim.jar.set(...planted);
    const personId = await demoPatient();
    await victim.signIn('demo', { personId });
    expect(victim.sessionCookie()?.[1]).not.toBe(planted[1]);
    expect(await victim.actor()).toMatchObject({ personId });
    expect(await attacker.actor()).toBeNull();
  });

  it('a token of the attacker’s own making is never taken over', async () => {
    const tab = browser(patientDoor);
    tab.jar.set('openward-patient.session', 'a'.repeat(43));
    expect(await tab.actor()).toBeNull();
    await tab.signIn('demo', { personId: await demoPatient() });
    expect(tab.sessionCookie()?.[1]).not.toBe('a'.repeat(43));
  });

  it('a redirect never leaves the app', async () => {
    const tab = browser(patientDoor);
    const response = await tab.signIn('demo', { personId: await demoPatient(), callbackUrl: 'https://evil.example/x' });
    expect(await response.json()).toEqual({ url: 'http://localhost:41700/' });
    const plain = await browser(consoleDoor).send('signin?callbackUrl=//evil.example');
    expect(plain.headers.get('location')).toMatch(
      /^http:\/\/localhost:41701\/sign-in\?callbackUrl=http%3A%2F%2Flocalhost%3A41701/,
    );
  });
});

describe('a session', () => {
  it('ends with sign-out: the row is revoked, the cookie removed, sockets told', async () => {
    const tab = browser(patientDoor);
    await tab.signIn('demo', { personId: await demoPatient() });
    const kept = tab.sessionCookie()?.[1] ?? '';
    expect((await tab.post('signout', { csrfToken: await tab.csrf() })).status).toBe(200);
    expect(tab.sessionCookie()).toBeUndefined();
    const row = await prisma.session.findUniqueOrThrow({ where: { tokenHash: hashToken(kept) } });
    expect(row.revokedAt).not.toBeNull();
    const told = await prisma.outboxEvent.findMany({ where: { topic: 'live.disconnect' } });
    expect(told.map(({ payload }) => JSON.stringify(payload)).join()).toContain(row.id);
    tab.jar.set('openward-patient.session', kept);
    expect(await tab.actor()).toBeNull();
  });

  it('is not ended by a sign-out that another site forged', async () => {
    const tab = browser(patientDoor);
    await tab.signIn('demo', { personId: await demoPatient() });
    await tab.post('signout', {});
    await tab.post('signout', { csrfToken: await tab.csrf() }, 'https://evil.example');
    expect(await tab.actor()).not.toBeNull();
  });

  it('is told to next-auth’s client without a person in it, and a dead one is cleaned away', async () => {
    const tab = browser(patientDoor);
    await tab.signIn('demo', { personId: await demoPatient() });
    const token = tab.sessionCookie()?.[1] ?? '';
    expect(await (await tab.send('session')).json()).toEqual({ expires: expect.any(String) });
    expect(tab.sessionCookie()?.[1]).toBe(token);
    await prisma.session.update({ where: { tokenHash: hashToken(token) }, data: { revokedAt: new Date() } });
    expect(await (await tab.send('session')).json()).toEqual({});
    expect(tab.sessionCookie()).toBeUndefined();
  });

  it('of one browser is another one’s than the next sign-in’s: two browsers, two sessions', async () => {
    const personId = await demoPatient();
    const [one, two] = [browser(patientDoor), browser(patientDoor)];
    await one.signIn('demo', { personId });
    await two.signIn('demo', { personId });
    expect((await one.actor())?.sessionId).not.toBe((await two.actor())?.sessionId);
  });
});

describe('what next-auth would also answer', () => {
  it.each([
    'POST _log',
    'POST session',
    'GET callback/demo',
    'POST signin/demo',
    'GET verify-request',
    'GET nothing',
    'GET ',
    'PUT csrf',
  ])('%s is closed', async (line) => {
    const [method = '', path = ''] = line.split(' ');
    expect((await browser(patientDoor).send(path, { method })).status).toBe(404);
  });

  it.each([
    ['text/plain', 'x'],
    ['application/json', '{'],
    ['application/json', '[1]'],
    ['application/x-www-form-urlencoded', `a=${'x'.repeat(9_000)}`],
  ])('a body of %s that no form of ours sends is refused', async (type, body) => {
    const response = await browser(patientDoor).send('callback/demo', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(response.status).toBe(400);
  });
});

it('passwords are verified with the parameters in their own hash', async () => {
  const stored = await hash('right', { memoryCost: 2_048, timeCost: 2 });
  await expect(services.credentials.verifyPassword(stored, 'right')).resolves.toBe(true);
  await expect(services.credentials.verifyPassword(stored, 'wrong')).resolves.toBe(false);
});
