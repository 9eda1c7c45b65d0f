import { hashToken, newToken } from '@openward/application/identity';
import { issueSocketTicket } from '@openward/application/realtime';
import type { Actor } from '@openward/domain/access';
import { room } from '@openward/domain/realtime';
import { createTestDatabase } from '@openward/testing/database';
import { signedInPatient, signIn } from '@openward/testing/factories';
import { insertPatient } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { connect, origins, startGateway } from './testing/index.ts';

const services = testServices(await createTestDatabase());
const { pool } = services.db;
const origin = origins.PATIENT;
const ticketOf = async (actor: Actor) => issueSocketTicket(services, actor, origin);

/** A ticket that issueSocketTicket would not make. */
async function writeTicket({ sessionId }: Actor, given: { origin: string; seconds: number }): Promise<string> {
  const ticket = newToken();
  await pool.query(
    'INSERT INTO socket_ticket (token_hash, session_id, origin, expires_at) VALUES ($1, $2, $3, now() + make_interval(secs => $4))',
    [hashToken(ticket), sessionId, given.origin, given.seconds],
  );
  return ticket;
}

describe('a socket', () => {
  it('opens with a ticket, from its app, once', async () => {
    const { url } = await startGateway(services);
    const ticket = await ticketOf(await signedInPatient(services));
    const { socket } = await connect(url, { ticket, origin });
    expect(socket.connected).toBe(true);
    await expect(connect(url, { ticket, origin })).rejects.toThrow('unauthenticated');
    expect(socket.connected).toBe(true);
  });

  it('opens once when one ticket is presented by many at the same moment', async () => {
    const { url } = await startGateway(services);
    const ticket = await ticketOf(await signedInPatient(services));
    const opened = await Promise.allSettled(Array.from({ length: 8 }, () => connect(url, { ticket, origin })));
    expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each([
    ['missing', undefined],
    ['empty', ''],
    ['short', 'x'],
    ['unknown', 'x'.repeat(43)],
    ['overlong', 'x'.repeat(9_999)],
    ['of another kind', { a: 1 }],
  ])('is refused with a ticket that is %s', async (_, ticket) => {
    const { url } = await startGateway(services);
    await expect(connect(url, { ticket, origin })).rejects.toThrow('unauthenticated');
  });

  it('is refused when the ticket has lain for more than its minute', async () => {
    const { url } = await startGateway(services);
    const ticket = await writeTicket(await signedInPatient(services), { origin, seconds: -1 });
    await expect(connect(url, { ticket, origin })).rejects.toThrow('unauthenticated');
  });

  it('is refused when the session ended between ticket and handshake', async () => {
    const { url } = await startGateway(services);
    const actor = await signedInPatient(services);
    const ticket = await ticketOf(actor);
    await pool.query('UPDATE session SET revoked_at = now() WHERE id = $1', [actor.sessionId]);
    await expect(connect(url, { ticket, origin })).rejects.toThrow('unauthenticated');
  });

  it('is refused from the other app, which has tickets of its own, and the ticket is gone then', async () => {
    const { url } = await startGateway(services);
    const ticket = await ticketOf(await signedInPatient(services));
    await expect(connect(url, { ticket, origin: origins.CONSOLE })).rejects.toThrow('unauthenticated');
    await expect(connect(url, { ticket, origin })).rejects.toThrow('unauthenticated');
  });

  it.each([
    ['a strange one', 'http://evil.test'],
    ['none', undefined],
    ['null', 'null'],
    ['one that begins alike', `${origin}.evil.test`],
  ])('is refused with %s as origin, before its ticket is looked at', async (_, strange) => {
    const { url } = await startGateway(services);
    const ticket = await ticketOf(await signedInPatient(services));
    await expect(connect(url, { ticket, ...(strange ? { origin: strange } : {}) })).rejects.toThrow('websocket error');
    expect((await connect(url, { ticket, origin })).socket.connected).toBe(true);
  });

  it('of somebody whose roles in the console are not in force hears what is about them alone', async () => {
    const { url, gateway } = await startGateway(services);
    const nobody = await signIn(services, await insertPatient(services), 'CONSOLE');
    const ticket = await writeTicket(nobody, { origin: origins.CONSOLE, seconds: 60 });
    const { socket } = await connect(url, { ticket, origin: origins.CONSOLE });
    const rooms = gateway.server.sockets.sockets.get(socket.id ?? '')?.rooms;
    expect(rooms).toEqual(new Set([socket.id, room.person(nobody.personId), room.session(nobody.sessionId)]));
    expect(services.observed.errors).toEqual([]);
  });
});
