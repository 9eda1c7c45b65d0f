import { enterConsultation } from '@openward/application/consultation';
import { takeNext } from '@openward/application/waiting-room';
import { createTestDatabase } from '@openward/testing/database';
import {
  intakeOf,
  makeGuardian,
  openClinic,
  pharmacistOnDuty,
  signedInPatient,
  openVisit,
  text,
  takeNumber,
} from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { randomUUID } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { startGateway } from './testing/index.ts';

// Two cores may be busy elsewhere: a condition is waited for as long as a test may take.
vi.setConfig({ testTimeout: 60_000 });
const until = <T>(condition: () => T | Promise<T>) => vi.waitFor(condition, { timeout: 20_000 });
const services = testServices(await createTestDatabase());
const { prisma, pool } = services.db;

/** Both sides of a running visit, seated in its conversation. */
async function seated(options: Parameters<typeof startGateway>[1] = {}) {
  const test = await startGateway(services, options);
  const visit = await openVisit(services);
  const { conversationId } = visit;
  const [patient, pharmacist] = [await test.enter(visit.patient), await test.enter(visit.pharmacist)];
  for (const one of [patient, pharmacist]) {
    expect(await one.command('conversation:open', { conversationId })).toMatchObject({
      ok: true,
      value: { lastSeq: 2 },
    });
  }
  return { ...test, visit, conversationId, patient, pharmacist };
}

describe('a message', () => {
  it('is stored before it is acknowledged, and told to the other side, not back to its sender', async () => {
    const { visit, conversationId, patient, pharmacist, settled } = await seated();
    const sent = text(conversationId, 'Does it help against a cold?');
    const ack = await patient.command('message:send', sent);
    const stored = await prisma.message.findUniqueOrThrow({ where: { id: sent.id } });
    expect(ack).toEqual({ ok: true, value: { id: sent.id, seq: 3, createdAt: stored.createdAt.toISOString() } });
    await until(() => expect(pharmacist.of('message:created')).toHaveLength(1));
    const side = 'PATIENT';
    expect(pharmacist.of('message:created')).toEqual([
      expect.objectContaining({ ...sent, seq: 3, side, senderId: visit.patient.personId }),
    ]);
    await settled(patient, visit.patient);
    expect(patient.of('message:created')).toEqual([]);
  });

  it("reaches the sender's other tab, and nobody who has not opened the conversation or has closed it", async () => {
    const { enter, visit, conversationId, patient, pharmacist, settled } = await seated();
    const [tab, idle] = [await enter(visit.patient), await enter(visit.pharmacist)];
    await tab.command('conversation:open', { conversationId });
    await pharmacist.command('conversation:close', { conversationId });
    await patient.command('message:send', text(conversationId));
    await until(() => expect(tab.of('message:created')).toHaveLength(1));
    await settled(idle, visit.pharmacist);
    await settled(pharmacist, visit.pharmacist);
    expect([idle.of('message:created'), pharmacist.of('message:created')]).toEqual([[], []]);
  });

  it('sent again with the same id is stored once, told once, and acknowledged alike; another text under it is refused', async () => {
    const { visit, conversationId, patient, pharmacist, settled } = await seated();
    const sent = text(conversationId);
    const acks = await Promise.all([1, 2, 3].map(() => patient.command('message:send', sent)));
    expect(new Set(acks.map((ack) => JSON.stringify(ack))).size).toBe(1);
    expect(acks[0]).toMatchObject({ ok: true, value: { seq: 3 } });
    expect(await patient.command('message:send', { ...sent, body: 'other' })).toMatchObject({
      ok: false,
      key: 'message-differs',
    });
    await settled(pharmacist, visit.pharmacist);
    expect(await prisma.message.count({ where: { id: sent.id } })).toBe(1);
    expect(pharmacist.of('message:created')).toHaveLength(1);
  });

  it('of many at once by both sides gets a sequence without gap, the same for everybody', async () => {
    const { conversationId, patient, pharmacist } = await seated();
    const many = (side: typeof patient) =>
      Array.from({ length: 20 }, () => side.command('message:send', text(conversationId)));
    const acks = await Promise.all([...many(patient), ...many(pharmacist)]);
    const seqs = acks
      .map((ack) => (ack.ok ? (ack.value as { seq: number }).seq : -1))
      .toSorted((one, other) => one - other);
    expect(seqs).toEqual(Array.from({ length: 40 }, (_, index) => index + 3));
    await until(() => expect([patient, pharmacist].map((one) => one.of('message:created').length)).toEqual([20, 20]));
    const told = pharmacist.of('message:created').map((one) => (one as { seq: number }).seq);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
  });

  it('without a word in it is refused, and leaves no gap', async () => {
    const { conversationId, patient } = await seated();
    expect(await patient.command('message:send', text(conversationId, ' \u200b '))).toMatchObject({
      ok: false,
      key: 'message-empty',
    });
    expect(await patient.command('message:send', text(conversationId))).toMatchObject({ ok: true, value: { seq: 3 } });
  });
});

describe('typing', () => {
  it('is told to the room, names the typist, and leaves no trace', async () => {
    const { visit, conversationId, patient, pharmacist, settled } = await seated();
    const counted = async () => (await pool.query('SELECT count(*) FROM message')).rows;
    const before = await counted();
    await patient.command('typing:set', { conversationId, typing: true });
    await until(() =>
      expect(pharmacist.of('typing:changed')).toEqual([
        { conversationId, personId: visit.patient.personId, typing: true },
      ]),
    );
    await settled(patient, visit.patient);
    expect(patient.of('typing:changed')).toEqual([]);
    expect(await counted()).toEqual(before);
  });

  it('is sent as volatile: a socket that cannot take it now never gets it', async () => {
    const { gateway, conversationId, patient, pharmacist } = await seated();
    const flags: unknown[] = [];
    const adapter = gateway.server.of('/').adapter;
    const broadcast = vi.spyOn(adapter, 'broadcast').mockImplementation((_, options) => void flags.push(options.flags));
    await patient.command('typing:set', { conversationId, typing: true });
    await patient.command('message:send', text(conversationId));
    broadcast.mockRestore();
    expect(flags).toMatchObject([{ volatile: true }, {}]);
    expect(flags[1]).not.toHaveProperty('volatile', true);
    expect(pharmacist.of('typing:changed')).toEqual([]);
  });

  it('is refused outside an opened conversation', async () => {
    const { conversationId, patient } = await seated();
    await patient.command('conversation:close', { conversationId });
    expect(await patient.command('typing:set', { conversationId, typing: true })).toMatchObject({
      ok: false,
      key: 'not-found',
    });
  });
});

it('a mark is told when it rises, and only then', async () => {
  const { visit, conversationId, patient, pharmacist, settled } = await seated();
  const mark = { conversationId, seq: 2, kind: 'read' };
  await patient.command('conversation:mark', mark);
  await patient.command('conversation:mark', mark);
  await patient.command('conversation:mark', { ...mark, seq: 1 });
  await settled(pharmacist, visit.pharmacist);
  expect(pharmacist.of('conversation:marked')).toEqual([
    {
      conversationId,
      mark: expect.objectContaining({ personId: visit.patient.personId, deliveredSeq: 2, readSeq: 2 }),
    },
  ]);
});

it('the head beacon tells the newest sequence to those in the room: a lost last message is found', async () => {
  const { gateway, visit, conversationId, patient, pharmacist, enter, settled } = await seated({ beaconMs: 50 });
  const outside = await enter(visit.patient);
  const lost = vi.spyOn(gateway.server.of('/').adapter, 'broadcast').mockImplementation(() => {});
  await patient.command('message:send', text(conversationId));
  lost.mockRestore();
  await until(() => expect(pharmacist.of('conversation:head')).toContainEqual({ conversationId, lastSeq: 3 }));
  expect(pharmacist.of('message:created')).toEqual([]);
  await settled(outside, visit.patient);
  expect(outside.of('conversation:head')).toEqual([]);
});

it('a guardian who joined the queue for a ward sits in the thread with the ward', async () => {
  const { enter } = await startGateway(services);
  const clinic = await openClinic(services);
  const pharmacist = await pharmacistOnDuty(services, clinic);
  const [guardian, ward] = [await signedInPatient(services), await signedInPatient(services)];
  await makeGuardian(services, guardian.personId, ward.personId);
  const { ticketId } = await takeNumber(services, guardian, intakeOf(clinic, ward.personId));
  const { conversationId } = await takeNext(services, pharmacist.actor, { key: randomUUID() });
  await enterConsultation(services, guardian, { ticketId });
  const [one, other] = [await enter(guardian), await enter(ward)];
  await other.command('conversation:open', { conversationId });
  expect(await one.command('message:send', text(conversationId))).toMatchObject({ ok: true });
  await until(() =>
    expect(other.of('message:created')).toMatchObject([{ senderId: guardian.personId, side: 'PATIENT' }]),
  );
});
