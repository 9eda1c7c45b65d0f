import 'fake-indexeddb/auto';
import type { Mark, MessageDto } from '@openward/domain/messaging';
import { afterEach, expect, test, vi } from 'vitest';
import type { Connection, ConnectionState } from './connection.ts';
import { createMessageIds } from './message-id.ts';
import { openMessageOutbox } from './message-outbox.ts';
import { openThread, type Thread, type ThreadApi } from './thread.ts';

const conversationId = '0199a000-0000-7000-8000-000000000001';
const me = '0199a000-0000-7000-8000-00000000000a';
const other = '0199a000-0000-7000-8000-00000000000b';
const newId = createMessageIds();

/** A conversation as the server keeps it, with the switches a bad network has. */
function createServer() {
  const stored: MessageDto[] = [];
  const listeners = new Map<string, Set<(data: never) => void>>();
  const stateListeners = new Set<(state: ConnectionState) => void>();
  const network = {
    state: 'online' as ConnectionState,
    loseAcknowledgements: 0,
    apiDown: false,
    page: 50,
    refuseWith: null as string | null,
  };

  const store = (id: string, body: string, senderId: string): MessageDto => {
    const known = stored.find((message) => message.id === id);
    if (known) return known;
    const side = senderId === me ? ('PATIENT' as const) : ('CLINICIAN' as const);
    const message: MessageDto = {
      id,
      conversationId,
      seq: stored.length + 1,
      senderId,
      side,
      kind: 'TEXT',
      body,
      payload: null,
      createdAt: new Date(),
    };
    stored.push(message);
    return message;
  };
  const mark = (personId: string): Mark => ({
    personId,
    side: personId === me ? 'PATIENT' : 'CLINICIAN',
    name: '',
    deliveredSeq: 0,
    readSeq: 0,
    readAt: null,
  });
  const tell = (event: string, data: unknown) => {
    for (const listener of listeners.get(event) ?? []) (listener as (value: unknown) => void)(data);
  };
  const send = vi.fn((input: { id: string; body: string }) => store(input.id, input.body, me));
  const connection: Connection = {
    state: () => network.state,
    onState: (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set();
      listeners.set(event, set.add(listener));
      return () => set.delete(listener);
    },
    command: async (name, input): Promise<never> => {
      const answer = async () => {
        if (network.state !== 'online') throw new Error('offline');
        if (name !== 'message:send')
          return { ok: true, value: { lastSeq: stored.length, marks: [mark(me), mark(other)] } };
        if (network.refuseWith) return { ok: false, code: 'CONFLICT', key: network.refuseWith, details: {} };
        const message = send(input as { id: string; body: string });
        if (network.loseAcknowledgements-- > 0) throw new Error('acknowledgement lost');
        return { ok: true, value: message };
      };
      return (await answer()) as never;
    },
    close: () => {},
  };
  const api: ThreadApi = {
    since: async ({ afterSeq, beforeSeq = stored.length + 1 }) => {
      if (network.apiDown) throw new Error('unreachable');
      const isForwards = afterSeq !== undefined;
      const asked = stored.filter(({ seq }) => (isForwards ? seq > afterSeq : seq < beforeSeq));
      return {
        messages: isForwards ? asked : asked.slice(-network.page),
        lastSeq: stored.length,
        hasMore: !isForwards && asked.length > network.page,
        marks: [mark(me), mark(other)],
        isOpen: true,
      };
    },
    send: async ({ id, body }) => {
      if (network.apiDown) throw new Error('unreachable');
      return store(id, body, me);
    },
    mark: async () => {},
  };
  const become = (state: ConnectionState) => {
    network.state = state;
    for (const listener of stateListeners) listener(state);
  };
  return { stored, network, connection, api, store, tell, become, send };
}

const threads: Thread[] = [];
function open(server: ReturnType<typeof createServer>, personId = crypto.randomUUID()): Thread {
  const outbox = openMessageOutbox(personId);
  const thread = openThread({
    conversationId,
    personId: me,
    connection: server.connection,
    api: server.api,
    outbox,
    newId,
    refusalOf: () => null,
  });
  threads.push(thread);
  return thread;
}
const bodies = (thread: Thread) => thread.state().messages.map((message) => message.body);

afterEach(() => {
  for (const thread of threads.splice(0)) thread.close();
});

test('an event that skips a sequence makes the thread fetch what is missing, in order', async () => {
  const server = createServer();
  const thread = open(server);
  await vi.waitFor(() => expect(thread.state().loaded).toBe(true));
  server.store(newId(), 'one', other);
  server.tell('message:created', server.store(newId(), 'two', other));
  await vi.waitFor(() => expect(bodies(thread)).toEqual(['one', 'two']));
});

test('with every broadcast lost, the head beacon brings the last message', async () => {
  const server = createServer();
  const thread = open(server);
  await vi.waitFor(() => expect(thread.state().loaded).toBe(true));
  server.store(newId(), 'lost', other);
  expect(bodies(thread)).toEqual([]);
  server.tell('conversation:head', { conversationId, lastSeq: 1 });
  await vi.waitFor(() => expect(bodies(thread)).toEqual(['lost']));
});

test('a lost acknowledgement resends the same id and the message stands once', async () => {
  const server = createServer();
  server.network.loseAcknowledgements = 1;
  const thread = open(server);
  await vi.waitFor(() => expect(thread.state().loaded).toBe(true));
  await thread.send('hello');
  await vi.waitFor(() => expect(server.send).toHaveBeenCalledTimes(2), { timeout: 5_000 });
  await vi.waitFor(() => expect(thread.state().unsent).toEqual([]));
  expect(server.stored).toHaveLength(1);
  expect(bodies(thread)).toEqual(['hello']);
});

test('what was written without a network survives a reload and is sent in order', async () => {
  const server = createServer();
  server.become('offline');
  server.network.apiDown = true;
  const person = crypto.randomUUID();
  const before = open(server, person);
  await before.send('first');
  await before.send('second');
  expect(before.state().unsent.map((message) => message.body)).toEqual(['first', 'second']);
  before.close();

  server.network.apiDown = false;
  server.become('online');
  const after = open(server, person);
  await vi.waitFor(() => expect(bodies(after)).toEqual(['first', 'second']));
  expect(after.state().unsent).toEqual([]);
});

test('where sockets are blocked a message goes over the slower road', async () => {
  const server = createServer();
  server.become('offline');
  const thread = open(server);
  await thread.send('by tRPC');
  await vi.waitFor(() => expect(server.stored.map((message) => message.body)).toEqual(['by tRPC']));
  expect(server.send).not.toHaveBeenCalled();
});

test('a final refusal is shown at the message, and the next message still goes', async () => {
  const server = createServer();
  server.network.refuseWith = 'conversation-closed';
  const thread = open(server);
  await thread.send('too late');
  await vi.waitFor(() => expect(thread.state().unsent[0]?.refusal).toBe('conversation-closed'));
  server.network.refuseWith = null;
  await thread.send('fine');
  await vi.waitFor(() => expect(bodies(thread)).toEqual(['fine']));
  expect(thread.state().unsent).toHaveLength(1);
});

test('loading that fails says so and recovers on the next connection', async () => {
  const server = createServer();
  server.network.apiDown = true;
  const thread = open(server);
  await vi.waitFor(() => expect(thread.state().failed).toBe(true));
  server.network.apiDown = false;
  server.store(newId(), 'there', other);
  server.become('online');
  await vi.waitFor(() => expect(bodies(thread)).toEqual(['there']));
  expect(thread.state().failed).toBe(false);
});

test('scrolling up asks for a page once however often it asks, and again after a failure', async () => {
  const server = createServer();
  for (const body of ['one', 'two', 'three', 'four']) server.store(newId(), body, other);
  server.network.page = 2;
  const thread = open(server);
  await vi.waitFor(() => expect(bodies(thread)).toEqual(['three', 'four']));
  server.network.apiDown = true;
  await thread.loadEarlier();
  expect(bodies(thread)).toEqual(['three', 'four']);
  server.network.apiDown = false;
  await Promise.all([thread.loadEarlier(), thread.loadEarlier()]);
  expect(bodies(thread)).toEqual(['one', 'two', 'three', 'four']);
});

test('a mark that comes late does not fall', async () => {
  const server = createServer();
  const thread = open(server);
  await vi.waitFor(() => expect(thread.state().loaded).toBe(true));
  const mark = { personId: other, side: 'CLINICIAN', name: '', readAt: null } as const;
  server.tell('conversation:marked', { conversationId, mark: { ...mark, deliveredSeq: 3, readSeq: 3 } });
  server.tell('conversation:marked', { conversationId, mark: { ...mark, deliveredSeq: 3, readSeq: 0 } });
  expect(thread.state().marks.find(({ personId }) => personId === other)?.readSeq).toBe(3);
});
