import { AppError } from '@openward/domain/errors';
import { createTestDatabase } from '@openward/testing/database';
import { insertPatient, insertStaff } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { redeemCode, requestCode, type SignInOrigin } from './index.ts';

const database = await createTestDatabase();
const services = testServices(database);
const { prisma, pool } = database;
const origin: SignInOrigin = { address: '203.0.113.9', locale: 'zh-CN', userAgent: 'test', replaces: null };

let people = 0;
const newEmail = () => `someone-${(people += 1)}@example.com`;

/** Asks for a code and reads it from the message, as a person would. */
async function ask(contact: string): Promise<string> {
  await requestCode(services, { contact, locale: 'en' }, origin.address);
  const code = /"code":"(\d{6})"/.exec(services.observed.sent.at(-1)?.body ?? '')?.[1];
  if (!code) throw new Error('no code was sent');
  return code;
}
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const redeem = (contact: string, code: string) => redeemCode(services, { contact, code }, origin);
const wrong = expect.objectContaining({ code: 'UNAUTHENTICATED', userMessageKey: 'code-wrong' });

describe('asking for a one-time code', () => {
  it('answers an unknown contact exactly as a known one', async () => {
    const [known, unknown] = ['known@example.com', 'knows@example.com'];
    await redeem(known, await ask(known));
    await prisma.signInCode.deleteMany();
    const answers = [
      await requestCode(services, { contact: known, locale: 'en' }, origin.address),
      await requestCode(services, { contact: unknown, locale: 'en' }, origin.address),
    ];
    expect(answers[0]).toEqual(answers[1]);
  });

  it('never asks the database who is behind a contact', async () => {
    const logged: string[] = [];
    const watched = {
      ...services.db,
      prisma: prisma.$extends({
        query: { person: { $allOperations: ({ operation, args, query }) => (logged.push(operation), query(args)) } },
      }),
    };
    // The extended client only adds the watching.
    await requestCode(
      { ...services, db: watched as unknown as typeof services.db },
      { contact: newEmail(), locale: 'en' },
      origin.address,
    );
    expect(logged).toEqual([]);
  });

  it('stores no code that can be read, and the contact only as a keyed hash', async () => {
    const contact = newEmail();
    const code = await ask(contact);
    const rows = await prisma.signInCode.findMany({ where: { contactIndex: services.vault.index(contact) } });
    expect(rows).toHaveLength(1);
    const stored = JSON.stringify(
      rows.map((row) => [Buffer.from(row.codeHash).toString(), Buffer.from(row.contactIndex).toString()]),
    );
    expect(stored).not.toContain(code);
    expect(stored).not.toContain(contact);
  });

  it('writes in the language that was asked for', async () => {
    await requestCode(services, { contact: newEmail(), locale: 'zh-CN' }, origin.address);
    expect(services.observed.sent.at(-1)?.subject).toBe('sign-in-code zh-CN');
  });

  it('goes to a phone by text message, in one form however it was typed', async () => {
    await ask('138 0013 8000');
    expect(services.observed.sent.at(-1)).toMatchObject({ channel: 'SMS', recipient: '+8613800138000' });
  });

  it('refuses a second code within a minute, also when both are asked for at once', async () => {
    const contact = newEmail();
    const asked = await Promise.allSettled(
      [1, 2, 3].map(() => requestCode(services, { contact, locale: 'en' }, origin.address)),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(ask(contact)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', userMessageKey: 'code-too-soon' });
  });

  it('does not hold up the next attempt when nothing could be sent', async () => {
    const contact = newEmail();
    const broken = testServices(database, {
      vault: services.vault,
      notifications: { ...services.notifications, send: () => Promise.reject(new Error('down')) },
    });
    await expect(requestCode(broken, { contact, locale: 'en' }, origin.address)).rejects.toThrow('down');
    await expect(ask(contact)).resolves.toMatch(/^\d{6}$/);
  });

  it('lets the code sent before stand when the limit of the contact is reached', async () => {
    const contact = newEmail();
    const code = await ask(contact);
    await pool.query(
      `UPDATE sign_in_code SET created_at = created_at - interval '2 minutes' WHERE contact_index = $1`,
      [services.vault.index(contact)],
    );
    const reached = new AppError('TOO_MANY_REQUESTS', 'reached', 'too-many-requests');
    const consume = (key: string) => (key.startsWith('code-contact') ? Promise.reject(reached) : Promise.resolve());
    const limited = testServices(database, { vault: services.vault, rateLimit: { consume } });
    await expect(requestCode(limited, { contact, locale: 'en' }, origin.address)).rejects.toBe(reached);
    await expect(redeem(contact, code)).resolves.toMatchObject({ token: expect.any(String) });
  });

  it('says that phones cannot be used where no driver sends text messages', async () => {
    const emailOnly = testServices(database, { notifications: { ...services.notifications, channels: ['EMAIL'] } });
    const asked = requestCode(emailOnly, { contact: '13800138001', locale: 'en' }, origin.address);
    await expect(asked).rejects.toMatchObject({ code: 'UNAVAILABLE', userMessageKey: 'unavailable' });
  });

  it.each(['', 'x', '12', 'a@', '@b.c', '+0123456789', '1380013800', '<script>'])(
    'refuses %j as a contact',
    async (contact) => {
      const asked = requestCode(services, { contact, locale: 'en' }, origin.address);
      await expect(asked).rejects.toMatchObject({ code: 'BAD_INPUT', userMessageKey: 'contact-invalid' });
    },
  );

  it('is limited per contact and per network of the asker', async () => {
    const keys: string[] = [];
    const counted = testServices(database, { rateLimit: { consume: async (key) => void keys.push(key) } });
    await requestCode(counted, { contact: 'limits@example.com', locale: 'en' }, '2001:db8:1:2:3:4:5:6');
    expect(keys).toContain('code-address:2001:db8:1:2::/64');
    expect(keys.join()).not.toContain('limits@example.com');
    expect(keys).toContain(`code-contact:${counted.vault.index('limits@example.com').toString('hex')}`);
  });
});

describe('redeeming a one-time code', () => {
  it('registers who signs in for the first time, with the contact sealed, and knows them the next time', async () => {
    const contact = newEmail();
    const first = await redeem(contact, await ask(contact));
    const person = await prisma.person.findUniqueOrThrow({ where: { id: first.personId }, include: { profile: true } });
    expect(person).toMatchObject({ locale: 'zh-CN', isDemo: false });
    expect(person.profile).not.toBeNull();
    expect(Buffer.from(person.emailSealed ?? []).includes(contact)).toBe(false);
    expect(services.vault.open(person.emailSealed ?? Buffer.alloc(0), person.id, 'person.email')).toBe(contact);
    await prisma.signInCode.deleteMany({ where: { contactIndex: services.vault.index(contact) } });
    const second = await redeem(contact, await ask(contact));
    expect(second.personId).toBe(first.personId);
    expect(second.token).not.toBe(first.token);
  });

  it('makes a staff member a patient too, as the same person', async () => {
    const email = newEmail();
    const staffId = await insertStaff(services, {
      email,
      password: 'x',
      totpSecret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    });
    const { personId, sessionId } = await redeem(email, await ask(email));
    expect(personId).toBe(staffId);
    expect(await prisma.session.findUnique({ where: { id: sessionId } })).toMatchObject({
      app: 'PATIENT',
      secondFactorAt: null,
    });
  });

  it('stores only the hash of the session token', async () => {
    const contact = newEmail();
    const { token } = await redeem(contact, await ask(contact));
    expect(token).toMatch(/^[\w-]{43}$/);
    const { rows } = await pool.query(`SELECT 1 FROM session WHERE token_hash = sha256($1::bytea)`, [token]);
    expect(rows).toHaveLength(1);
  });

  it('takes a code once, also when it is sent twice at the same moment', async () => {
    const contact = newEmail();
    const code = await ask(contact);
    const tries = await Promise.allSettled([redeem(contact, code), redeem(contact, code), redeem(contact, code)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(redeem(contact, code)).rejects.toEqual(wrong);
  });

  it('refuses the right code after five wrong ones', async () => {
    const contact = newEmail();
    const code = await ask(contact);
    for (let guess = 0; guess < 5; guess += 1) await expect(redeem(contact, other(code))).rejects.toEqual(wrong);
    await expect(redeem(contact, code)).rejects.toEqual(wrong);
  });

  it('still takes it after four, and counts parallel guesses one by one', async () => {
    const contact = newEmail();
    const code = await ask(contact);
    await Promise.allSettled([1, 2, 3, 4].map(() => redeem(contact, other(code))));
    const row = await prisma.signInCode.findFirstOrThrow({ where: { contactIndex: services.vault.index(contact) } });
    expect(row.attempts).toBe(4);
    await expect(redeem(contact, code)).resolves.toMatchObject({ token: expect.any(String) });
  });

  it('refuses a code that has expired', async () => {
    const contact = newEmail();
    const code = await ask(contact);
    const index = services.vault.index(contact);
    await pool.query(
      `UPDATE sign_in_code SET created_at = created_at - interval '11 minutes', expires_at = now() - interval '1 second' WHERE contact_index = $1`,
      [index],
    );
    await expect(redeem(contact, code)).rejects.toEqual(wrong);
  });

  it('refuses an older code once a newer one was sent', async () => {
    const contact = newEmail();
    const old = await ask(contact);
    await pool.query(
      `UPDATE sign_in_code SET created_at = created_at - interval '2 minutes' WHERE contact_index = $1`,
      [services.vault.index(contact)],
    );
    const fresh = await ask(contact);
    if (old !== fresh) await expect(redeem(contact, old)).rejects.toEqual(wrong);
    await expect(redeem(contact, fresh)).resolves.toBeDefined();
  });

  it('refuses a code sent to somebody else, and one for a contact that never asked, alike', async () => {
    const [mine, theirs] = [newEmail(), newEmail()];
    const code = await ask(mine);
    await ask(theirs);
    const refusals = await Promise.allSettled([redeem(theirs, code), redeem(newEmail(), code)]);
    expect(refusals).toEqual([
      { status: 'rejected', reason: wrong },
      { status: 'rejected', reason: wrong },
    ]);
  });

  it('ends the session the browser came with, and closes its sockets', async () => {
    const contact = newEmail();
    const before = await redeem(contact, await ask(contact));
    await prisma.signInCode.deleteMany({ where: { contactIndex: services.vault.index(contact) } });
    const { rows } = await pool.query<{ token_hash: Buffer }>('SELECT token_hash FROM session WHERE id = $1', [
      before.sessionId,
    ]);
    const code = await ask(contact);
    await redeemCode(services, { contact, code }, { ...origin, replaces: rows[0]?.token_hash ?? null });
    expect((await prisma.session.findUniqueOrThrow({ where: { id: before.sessionId } })).revokedAt).not.toBeNull();
    const told = await prisma.outboxEvent.findMany({ where: { topic: 'live.disconnect' } });
    expect(told.map(({ payload }) => payload)).toContainEqual({
      rooms: [`session:${before.sessionId}`],
      reason: 'signed-out',
    });
  });

  it('writes registration and sign-in into the audit, without contact or code', async () => {
    const contact = newEmail();
    const code = await ask(contact);
    const { personId, sessionId } = await redeem(contact, code);
    const events = await prisma.auditEvent.findMany({ where: { actorId: personId } });
    expect(events.map(({ action }) => action).toSorted()).toEqual(['patient.register', 'session.open']);
    expect(events.every((event) => event.sessionId === sessionId)).toBe(true);
    expect(
      JSON.stringify(events, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain(contact);
  });

  it('leaves a known patient as they are', async () => {
    const personId = await insertPatient(services, { locale: 'en' });
    const contact = newEmail();
    await prisma.person.update({
      where: { id: personId },
      data: {
        emailIndex: services.vault.index(contact),
        emailSealed: services.vault.seal(contact, personId, 'person.email'),
      },
    });
    expect((await redeem(contact, await ask(contact))).personId).toBe(personId);
    expect(await prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ name: '周宁', locale: 'en' });
  });
});
