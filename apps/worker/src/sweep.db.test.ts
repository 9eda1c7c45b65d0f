import { queueOrder } from '@openward/domain/waiting-room';
import { createTestDatabase } from '@openward/testing/database';
import { insertTicket, openClinic, pharmacistOnDuty } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { expect, it, vi } from 'vitest';
import { everySweep, sweep } from './sweep.ts';
import { startWorker } from './worker.ts';

const services = testServices(await createTestDatabase());
const { prisma, pool } = services.db;

/** Two waiting; the first was offered by a process that died, and its lease ended `seconds` ago. */
async function abandonedOffer(seconds: number) {
  const clinic = await openClinic(services);
  const { practiceRoleId } = await pharmacistOnDuty(services, clinic);
  const first = await insertTicket(services, clinic, { minutes: 9 });
  await insertTicket(services, clinic, { minutes: 6 });
  const before = await prisma.ticket.findUniqueOrThrow({ where: { id: first } });
  await pool.query(
    `UPDATE ticket SET state = 'OFFERED', offered_to_id = $2, lease_until = now() - make_interval(secs => $3) WHERE id = $1`,
    [first, practiceRoleId, seconds],
  );
  const inOrder = async () => {
    const waiting = await prisma.ticket.findMany({ where: { serviceId: clinic.serviceId, state: 'WAITING' } });
    return waiting.toSorted(queueOrder({ now: new Date(), targetSeconds: 600 })).map(({ id }) => id);
  };
  return { first, before, inOrder };
}

it('an offer past its lease is back at its former place, first in line', async () => {
  const { first, before, inOrder } = await abandonedOffer(1);
  await sweep(services);
  const { number, waitingSince } = before;
  expect(await prisma.ticket.findUniqueOrThrow({ where: { id: first } })).toMatchObject({
    state: 'WAITING',
    number,
    waitingSince,
    offeredToId: null,
    leaseUntil: null,
  });
  expect((await inOrder())[0]).toBe(first);
  expect(await prisma.stateChange.count({ where: { subjectId: first, command: 'lapse', actorId: null } })).toBe(1);
});

it('an offer whose lease still runs is left alone', async () => {
  const { first } = await abandonedOffer(-60);
  await sweep(services);
  expect(await prisma.ticket.findUniqueOrThrow({ where: { id: first } })).toMatchObject({ state: 'OFFERED' });
});

it('control: without the sweep the ticket is nobody’s', async () => {
  const { first, inOrder } = await abandonedOffer(1);
  const { lapseOffers: _, ...others } = everySweep;
  await sweep(services, others);
  expect(await inOrder()).not.toContain(first);
});

it('two sweepers at once put it back once', async () => {
  const { first } = await abandonedOffer(1);
  await Promise.all([sweep(services), sweep(services)]);
  expect(await prisma.stateChange.count({ where: { subjectId: first, command: 'lapse' } })).toBe(1);
});

it('a sweep that fails is logged and does not stop the next', async () => {
  const failing = vi.fn(async () => Promise.reject(new Error('planted')));
  const next = vi.fn(async () => 1);
  await sweep(services, { failing, next });
  expect([failing, next].map((one) => one.mock.calls.length)).toEqual([1, 1]);
  expect(services.observed.errors.filter(({ fields }) => fields?.procedure === 'failing')).toHaveLength(1);
});

it('a running worker sweeps by itself and stops when told', async () => {
  const { first } = await abandonedOffer(1);
  const close = vi.fn(async () => {});
  const publisher = { emit: () => {}, disconnect: () => {}, leave: () => {}, close };
  const worker = startWorker(services, publisher, { pollMs: 50, sweepMs: 50 });
  await vi.waitFor(
    async () =>
      expect(await prisma.ticket.findUniqueOrThrow({ where: { id: first } })).toMatchObject({ state: 'WAITING' }),
    { timeout: 20_000 },
  );
  await worker.stop();
  expect(close).toHaveBeenCalledOnce();
});
