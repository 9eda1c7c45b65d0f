import { randomUUID } from 'node:crypto';
import { isPermitted, permissions, subjects } from '@openward/domain/access';
import { type Ack, type LiveCommand, liveCommands } from '@openward/domain/realtime';
import { createTestDatabase } from '@openward/testing/database';
import { signedInPatient, openVisit, text } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commands } from './index.ts';
import { startGateway } from './testing/index.ts';

const services = testServices(await createTestDatabase());
const names = Object.keys(liveCommands) as LiveCommand[]; // keys of a const object

it.each(names)('%s declares a permission somebody holds and nobody anonymous does, and a rate', (name) => {
  const { permission, perTenSeconds } = commands[name];
  expect(permissions).toHaveProperty([permission]);
  expect(isPermitted(subjects, permission)).toBe(true);
  expect(isPermitted(['ANONYMOUS'], permission)).toBe(false);
  expect(perTenSeconds).toBeGreaterThan(0);
});

it('the table holds the commands of the contract and no other', () => {
  expect(Object.keys(commands).toSorted()).toEqual(names.toSorted());
});

it.each(['no:such', 'toString', 'constructor', '__proto__', 'hasOwnProperty', 'session:ended'])(
  'the unknown command %s is answered as bad input',
  async (name) => {
    const { enter } = await startGateway(services);
    const { socket } = await enter(await signedInPatient(services));
    const ack: unknown = await socket.timeout(5_000).emitWithAck(name, {});
    expect(ack).toEqual({ ok: false, code: 'BAD_INPUT', key: 'bad-input', details: {} });
  },
);

it('two hundred malformed frames crash nothing, and none is answered as an accident', async () => {
  const { enter } = await startGateway(services);
  const patient = await signedInPatient(services);
  const nearly = fc.record(
    {
      conversationId: fc.oneof(fc.uuid(), fc.string(), fc.constant(null)),
      id: fc.oneof(fc.uuid(), fc.string()),
      body: fc.oneof(fc.string(), fc.constant('\u0000'), fc.constant('x'.repeat(5_000)), fc.integer()),
      seq: fc.oneof(fc.double(), fc.integer(), fc.constant(Number.MAX_SAFE_INTEGER)),
      kind: fc.oneof(fc.constant('read'), fc.string()),
      typing: fc.oneof(fc.boolean(), fc.anything()),
    },
    { requiredKeys: [] },
  );
  const frame = fc.tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...names) },
      fc.string().filter((name) => !reserved.has(name)),
    ),
    fc.oneof(nearly, fc.jsonValue(), fc.uint8Array({ maxLength: 50 })),
  );
  let socket = await enter(patient);
  let left = 20;
  await fc.assert(
    fc.asyncProperty(frame, async ([name, input]) => {
      // A new socket now and then, so that the rate does not answer for the parser.
      if (left-- === 0) {
        socket.socket.disconnect();
        socket = await enter(patient);
        left = 20;
      }
      const ack: Ack<unknown> = await socket.socket.timeout(10_000).emitWithAck(name, input);
      // Leaving a conversation one never sat in is no mistake.
      expect(ack.ok ? name : ack.code).toMatch(/^(BAD_INPUT|NOT_FOUND|TOO_MANY_REQUESTS|conversation:close)$/);
    }),
    { numRuns: 200, seed: 20_261_123 },
  );
  expect(services.observed.errors).toEqual([]);
  expect(socket.socket.connected).toBe(true);
});
const reserved = new Set(['connect', 'connect_error', 'disconnect', 'disconnecting', 'newListener', 'removeListener']);

it('frames without an acknowledgement, and broken ones, harm nobody else', async () => {
  const { enter } = await startGateway(services);
  const { patient, pharmacist, conversationId } = await openVisit(services);
  const [hostile, other] = [await enter(patient), await enter(pharmacist)];
  for (const name of names) hostile.socket.emit(name, { conversationId });
  hostile.socket.io.engine.write('not a packet of socket.io');
  await expect.poll(() => hostile.socket.connected).toBe(false);
  expect(await other.command('message:send', text(conversationId))).toMatchObject({ ok: true });
  expect(services.observed.errors).toEqual([]);
});

it('a frame above the limit ends its own socket alone', async () => {
  const { enter } = await startGateway(services);
  const { patient, pharmacist, conversationId } = await openVisit(services);
  const [hostile, other] = [await enter(patient), await enter(pharmacist)];
  hostile.socket.emit('message:send', { ...text(conversationId), body: 'x'.repeat(70_000) });
  await expect.poll(() => hostile.socket.connected).toBe(false);
  expect(await other.command('message:send', text(conversationId))).toMatchObject({ ok: true });
});

it('a socket that asks too often is told so, for that command alone', async () => {
  const { enter } = await startGateway(services);
  const { command } = await enter(await signedInPatient(services));
  const { perTenSeconds } = commands['typing:set'];
  const acks = await Promise.all(
    Array.from({ length: perTenSeconds + 5 }, () =>
      command('typing:set', { conversationId: randomUUID(), typing: true }),
    ),
  );
  const codes = acks.map((ack) => (ack.ok ? 'OK' : ack.key));
  expect(codes.slice(0, perTenSeconds)).toEqual(Array.from({ length: perTenSeconds }, () => 'not-found'));
  expect(codes.at(-1)).toBe('too-many-requests');
  expect(await command('conversation:close', { conversationId: randomUUID() })).toMatchObject({ ok: true });
});
