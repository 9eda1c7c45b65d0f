import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Connection, openConnection } from './connection.ts';

type Listener = (...values: unknown[]) => void;
/** Every socket made so far, as socket.io-client would have made it. */
const made = vi.hoisted(() => ({ sockets: [] as { url: string; auth: unknown; socket: FakeSocket }[] }));
interface FakeSocket {
  on(event: string, listener: Listener): void;
  onAny(listener: Listener): void;
  disconnect(): void;
  timeout(ms: number): { emitWithAck(name: string, input: unknown): Promise<unknown> };
  fire(event: string): void;
  tell(event: string, data: unknown): void;
  open: boolean;
}

vi.mock('socket.io-client', () => ({
  io: (url: string, { auth }: { auth: unknown }) => {
    const listeners = new Map<string, Listener>();
    let any: Listener = () => {};
    const socket: FakeSocket = {
      open: true,
      on: (event, listener) => void listeners.set(event, listener),
      onAny: (listener) => void (any = listener),
      disconnect: () => {
        socket.open = false;
      },
      timeout: () => ({
        emitWithAck: async (name, input) => ({ ok: true, value: { name, input, lastSeq: 4, marks: [] } }),
      }),
      fire: (event) => listeners.get(event)?.(),
      tell: (event, data) => any(event, data),
    };
    made.sockets.push({ url, auth, socket });
    return socket;
  },
}));

const opened: Connection[] = [];
function open(getTicket = vi.fn<() => Promise<{ ticket: string; gatewayUrl: string }>>()) {
  let count = 0;
  if (!getTicket.getMockImplementation()) {
    getTicket.mockImplementation(async () => ({ ticket: `ticket-${(count += 1)}`, gatewayUrl: 'http://gateway.test' }));
  }
  const connection = openConnection({ getTicket });
  opened.push(connection);
  return { connection, getTicket };
}
const newest = () => {
  const last = made.sockets.at(-1);
  if (!last) throw new Error('no socket yet');
  return last.socket;
};
/** Lets promises that are ready run, without any time passing. */
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(1);
});
afterEach(() => {
  for (const connection of opened.splice(0)) connection.close();
  made.sockets.length = 0;
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('is online once the gateway let it in, with the ticket it was given', async () => {
  const { connection } = open();
  expect(connection.state()).toBe('connecting');
  await settle();
  expect(made.sockets).toMatchObject([{ url: 'http://gateway.test', auth: { ticket: 'ticket-1' } }]);
  newest().fire('connect');
  expect(connection.state()).toBe('online');
});

test('asks for a new ticket at each attempt, and waits twice as long each time up to a bound', async () => {
  const { connection, getTicket } = open();
  await settle();
  const waits: number[] = [];
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    newest().fire('connect_error');
    expect(connection.state()).toBe('offline');
    const from = Date.now();
    await vi.advanceTimersToNextTimerAsync();
    waits.push(Date.now() - from);
    expect(getTicket).toHaveBeenCalledTimes(attempt + 1);
  }
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  expect(made.sockets.map(({ auth }) => auth)).toContainEqual({ ticket: 'ticket-9' });
});

test('begins from the shortest wait again after it was online', async () => {
  open();
  await settle();
  for (const event of ['connect_error', 'connect_error']) {
    newest().fire(event);
    await vi.advanceTimersToNextTimerAsync();
  }
  newest().fire('connect');
  newest().fire('disconnect');
  const from = Date.now();
  await vi.advanceTimersToNextTimerAsync();
  expect(Date.now() - from).toBe(500);
});

test('a ticket that cannot be had is asked for again', async () => {
  const getTicket = vi
    .fn<() => Promise<{ ticket: string; gatewayUrl: string }>>()
    .mockRejectedValueOnce(new Error('offline'));
  getTicket.mockImplementation(async () => ({ ticket: 't', gatewayUrl: 'http://gateway.test' }));
  const { connection } = open(getTicket);
  await settle();
  expect(connection.state()).toBe('offline');
  await vi.advanceTimersToNextTimerAsync();
  expect(made.sockets).toHaveLength(1);
});

test('the network coming back does not wait for the backoff, and an overtaken attempt opens no second socket', async () => {
  const answers: ((ticket: { ticket: string; gatewayUrl: string }) => void)[] = [];
  const getTicket = vi.fn(
    () => new Promise<{ ticket: string; gatewayUrl: string }>((resolve) => void answers.push(resolve)),
  );
  open(getTicket);
  window.dispatchEvent(new Event('online'));
  expect(getTicket).toHaveBeenCalledTimes(2);
  for (const [index, answer] of answers.entries()) answer({ ticket: `t${index}`, gatewayUrl: 'http://gateway.test' });
  await settle();
  expect(made.sockets.map(({ auth }) => auth)).toEqual([{ ticket: 't1' }]);
});

test('an ended session ends it for good: told, closed, never tried again', async () => {
  const { connection, getTicket } = open();
  const ended = vi.fn();
  connection.on('session:ended', ended);
  await settle();
  newest().fire('connect');
  newest().tell('session:ended', { reason: 'suspended' });
  newest().fire('disconnect');
  window.dispatchEvent(new Event('online'));
  await vi.runAllTimersAsync();
  expect(ended).toHaveBeenCalledExactlyOnceWith({ reason: 'suspended' });
  expect([connection.state(), newest().open, getTicket.mock.calls.length]).toEqual(['ended', false, 1]);
});

test.each([
  ['ticket:changed', { ticketId: 'no uuid' }],
  ['ticket:changed', undefined],
  ['session:ended', { reason: 'because' }],
  ['no:such', {}],
  ['toString', {}],
  ['__proto__', {}],
])('a malformed %s is ignored', async (event, data) => {
  const { connection } = open();
  const listener = vi.fn();
  connection.on('ticket:changed', listener);
  connection.on('session:ended', listener);
  await settle();
  newest().fire('connect');
  newest().tell(event, data);
  expect(listener).not.toHaveBeenCalled();
  expect(connection.state()).toBe('online');
});

test('an event reaches its listeners with times as dates, until they stop listening', async () => {
  const { connection } = open();
  const listener = vi.fn();
  const stop = connection.on('message:created', listener);
  await settle();
  const id = '0199a000-0000-7000-8000-000000000001';
  const message = {
    id,
    conversationId: id,
    seq: 1,
    senderId: null,
    side: 'SYSTEM',
    kind: 'SYSTEM',
    body: '',
    payload: null,
  };
  newest().tell('message:created', { ...message, createdAt: '2026-11-23T08:00:00.000Z' });
  expect(listener).toHaveBeenCalledExactlyOnceWith({ ...message, createdAt: new Date('2026-11-23T08:00:00Z') });
  stop();
  newest().tell('message:created', { ...message, createdAt: '2026-11-23T08:00:00.000Z' });
  expect(listener).toHaveBeenCalledOnce();
});

test('commands go while online, with the answer parsed, and are refused while not', async () => {
  const { connection } = open();
  const conversationId = '0199a000-0000-7000-8000-000000000001';
  await expect(connection.command('conversation:open', { conversationId })).rejects.toThrow('not online');
  await settle();
  newest().fire('connect');
  expect(await connection.command('conversation:open', { conversationId })).toEqual({
    ok: true,
    value: { lastSeq: 4, marks: [] },
  });
});

test('closing closes the socket and stops trying', async () => {
  const { connection, getTicket } = open();
  await settle();
  newest().fire('connect_error');
  connection.close();
  await vi.runAllTimersAsync();
  expect([getTicket.mock.calls.length, newest().open]).toEqual([1, false]);
});
