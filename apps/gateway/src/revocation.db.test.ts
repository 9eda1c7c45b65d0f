import { giveBack } from '@openward/application/consultation';
import { signOutEverywhere } from '@openward/application/identity';
import { suspendClinician } from '@openward/application/institution';
import { createTestDatabase } from '@openward/testing/database';
import { signedInStaff, endVisit, openVisit, text, type Visit } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { expect, it, vi } from 'vitest';
import { deliverOutbox, startGateway } from './testing/index.ts';

// Two cores may be busy elsewhere: a condition is waited for as long as a test may take.
vi.setConfig({ testTimeout: 60_000 });
const until = <T>(condition: () => T | Promise<T>) => vi.waitFor(condition, { timeout: 20_000 });
const services = testServices(await createTestDatabase());
const { prisma, pool } = services.db;

/** Both sides in, and nothing left in the outbox from before. */
async function running(options: Parameters<typeof startGateway>[1] = {}) {
  const visit = await openVisit(services);
  await pool.query('DELETE FROM outbox_event');
  const test = await startGateway(services, options);
  const [patient, pharmacist] = [await test.enter(visit.patient), await test.enter(visit.pharmacist)];
  const { conversationId } = visit;
  await patient.command('conversation:open', { conversationId });
  await pharmacist.command('conversation:open', { conversationId });
  return { ...test, visit, conversationId, patient, pharmacist };
}

async function suspend({ clinic, practiceRoleId }: Visit): Promise<void> {
  const role = 'INSTITUTION_ADMIN';
  const admin = await signedInStaff(services, {
    role,
    institutionId: clinic.institutionId,
    licenceNumber: null,
    licenceValidUntil: null,
  });
  await suspendClinician(services, admin.actor, { practiceRoleId, reason: 'licence under review' });
}

it('suspension closes every socket of the clinician at once, says why, and no other', async () => {
  const { visit, enter, patient, pharmacist } = await running();
  const second = await enter(visit.pharmacist);
  await suspend(visit);
  await deliverOutbox(services);
  await until(() => expect([pharmacist, second].map(({ socket }) => socket.connected)).toEqual([false, false]));
  expect(pharmacist.of('session:ended')).toEqual([{ reason: 'suspended' }]);
  expect(patient.socket.connected).toBe(true);
  await expect(enter(visit.pharmacist)).rejects.toThrow('unauthenticated');
});

it('signing out everywhere closes the sockets of all sessions of the person', async () => {
  const { visit, patient, pharmacist } = await running();
  await signOutEverywhere(services, visit.patient);
  await deliverOutbox(services);
  await until(() => expect(patient.socket.connected).toBe(false));
  expect(patient.of('session:ended')).toEqual([{ reason: 'signed-out' }]);
  expect(pharmacist.socket.connected).toBe(true);
});

it('when the notice is lost the sweep closes the socket', async () => {
  const { visit, patient } = await running({ sweepMs: 50 });
  await signOutEverywhere(services, visit.patient);
  await until(() => expect(patient.socket.connected).toBe(false));
  expect(patient.of('session:ended')).toEqual([{ reason: 'expired' }]);
});

it('control: without notice and without sweep the socket stays open', async () => {
  const { visit, patient, settled } = await running();
  await signOutEverywhere(services, visit.patient);
  await settled(patient, visit.patient);
  expect(patient.socket.connected).toBe(true);
});

it.each(['message:send', 'conversation:mark', 'typing:set'] as const)(
  'even then %s is refused, and closes the socket',
  async (command) => {
    const { visit, conversationId, patient } = await running();
    await signOutEverywhere(services, visit.patient);
    const input = { ...text(conversationId), seq: 2, kind: 'read', typing: true };
    expect(await patient.command(command, input)).toMatchObject({ ok: false, code: 'UNAUTHENTICATED' });
    await until(() => expect(patient.socket.connected).toBe(false));
    expect(await prisma.message.count({ where: { id: input.id } })).toBe(0);
  },
);

it('a credential that ends while the socket is open is felt by the next command', async () => {
  const { visit, conversationId, pharmacist } = await running();
  const where = { id: visit.practiceRoleId };
  await prisma.practiceRole.update({ where, data: { credential: 'EXPIRED', onDutySince: null } });
  expect(await pharmacist.command('message:send', text(conversationId))).toMatchObject({ ok: false, key: 'not-found' });
  expect(await pharmacist.command('conversation:open', { conversationId })).toMatchObject({
    ok: false,
    key: 'forbidden',
  });
});

it('whoever leaves a conversation hears it no longer, and keeps the socket', async () => {
  const { gateway, visit, conversationId, patient, pharmacist, settled } = await running();
  await giveBack(services, visit.pharmacist, { consultationId: visit.consultationId, reason: 'shift ends' });
  await deliverOutbox(services);
  await until(() => expect(pharmacist.of('consultation:changed').length).toBeGreaterThan(0));
  await until(() => expect(gateway.server.of('/').adapter.rooms.get(`conversation:${conversationId}`)?.size).toBe(1));
  await patient.command('message:send', text(conversationId));
  await patient.command('typing:set', { conversationId, typing: true });
  await settled(pharmacist, visit.pharmacist);
  expect(pharmacist.of('typing:changed')).toEqual([]);
  expect(pharmacist.socket.connected).toBe(true);
  expect(await pharmacist.command('typing:set', { conversationId, typing: true })).toMatchObject({
    ok: false,
    key: 'not-found',
  });
  expect(patient.of('typing:changed')).toEqual([]);
});

it('when that notice is lost the sweep takes the seat', async () => {
  const { gateway, visit, conversationId, patient, pharmacist } = await running({ sweepMs: 50 });
  const inRoom = () => gateway.server.of('/').adapter.rooms.get(`conversation:${conversationId}`)?.size;
  expect(inRoom()).toBe(2);
  await endVisit(services, visit);
  await until(() => expect(inRoom()).toBe(1));
  expect([patient, pharmacist].map(({ socket }) => socket.connected)).toEqual([true, true]);
  expect(await patient.command('typing:set', { conversationId, typing: true })).toMatchObject({ ok: true });
});

it('control: without notice and without sweep the seat is kept', async () => {
  const { gateway, visit, conversationId, pharmacist, settled } = await running();
  await endVisit(services, visit);
  await settled(pharmacist, visit.pharmacist);
  expect(gateway.server.of('/').adapter.rooms.get(`conversation:${conversationId}`)?.size).toBe(2);
});
