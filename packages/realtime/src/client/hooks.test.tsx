import 'fake-indexeddb/auto';
import type { LiveEvent, LiveEventData } from '@openward/domain/realtime';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Connection, ConnectionState } from './connection.ts';
import { LiveProvider, useConnectionState, useLiveEvent, useOnline, useThread } from './hooks.tsx';

const fake = vi.hoisted(() => ({
  opened: [] as { connection: Connection; tell(event: string, data: unknown): void; become(state: string): void }[],
}));
vi.mock('./connection.ts', () => ({
  openConnection: (): Connection => {
    const listeners = new Map<string, Set<(data: never) => void>>();
    const states = new Set<(state: ConnectionState) => void>();
    let state: ConnectionState = 'connecting';
    const connection: Connection = {
      state: () => state,
      onState: (listener) => {
        states.add(listener);
        return () => states.delete(listener);
      },
      on: (event, listener) => {
        const set = listeners.get(event) ?? new Set();
        listeners.set(event, set.add(listener));
        return () => set.delete(listener);
      },
      command: vi.fn(async () => ({ ok: false, code: 'NOT_FOUND', key: 'not-found', details: {} }) as const),
      close: vi.fn(),
    };
    fake.opened.push({
      connection,
      tell: (event, data) => {
        for (const listener of listeners.get(event) ?? []) (listener as (value: unknown) => void)(data);
      },
      become: (next) => {
        state = next as ConnectionState;
        for (const listener of states) listener(state);
      },
    });
    return connection;
  },
}));

const conversationId = '0199a000-0000-7000-8000-000000000001';
const api = {
  ticket: async () => ({ ticket: 't', gatewayUrl: 'http://gateway.test' }),
  since: async () => ({ messages: [], lastSeq: 0, hasMore: false, marks: [], isOpen: true }),
  send: async () => ({ seq: 1, createdAt: new Date() }),
  mark: async () => {},
};
const onEnded = vi.fn<(reason: LiveEventData<'session:ended'>['reason']) => void>();
const inside = (children: React.ReactNode, personId = 'me') => (
  <LiveProvider personId={personId} api={api} refusalOf={() => null} onEnded={onEnded}>
    {children}
  </LiveProvider>
);
const newest = () => {
  const last = fake.opened.at(-1);
  if (!last) throw new Error('no connection yet');
  return last;
};

function State() {
  return <p>{useConnectionState()}</p>;
}
function Conversation({ id }: { readonly id: string }) {
  return <p>{useThread(id)?.state.loaded ? `loaded ${id.at(-1)}` : 'loading'}</p>;
}
function Listening({ event, heard }: { readonly event: LiveEvent; readonly heard: (data: unknown) => void }) {
  useLiveEvent(event, heard);
  useOnline(() => heard('online'));
  return null;
}

afterEach(() => {
  cleanup();
  fake.opened.length = 0;
  onEnded.mockReset();
});

test('one connection per person, closed when its provider goes, another for another person', () => {
  const { rerender, unmount } = render(inside(<State />));
  rerender(inside(<State />));
  expect(fake.opened).toHaveLength(1);
  rerender(inside(<State />, 'somebody else'));
  expect(fake.opened).toHaveLength(2);
  expect(fake.opened[0]?.connection.close).toHaveBeenCalledOnce();
  unmount();
  expect(newest().connection.close).toHaveBeenCalledOnce();
});

test('the state is shown as it changes, and is connecting without a provider', () => {
  render(inside(<State />));
  expect(screen.getByText('connecting')).toBeDefined();
  act(() => newest().become('online'));
  expect(screen.getByText('online')).toBeDefined();
  cleanup();
  render(<State />);
  expect(screen.getByText('connecting')).toBeDefined();
});

test('an ended session is told to the screen', () => {
  render(inside(<State />));
  newest().tell('session:ended', { reason: 'suspended' });
  expect(onEnded).toHaveBeenCalledExactlyOnceWith('suspended');
});

test('a listener hears its event and every return to online, until it goes', () => {
  const heard = vi.fn();
  const { rerender } = render(inside(<Listening event="ticket:changed" heard={heard} />));
  newest().tell('ticket:changed', { ticketId: '1' });
  newest().become('online');
  newest().become('offline');
  expect(heard.mock.calls).toEqual([[{ ticketId: '1' }], ['online']]);
  rerender(inside(null));
  newest().tell('ticket:changed', { ticketId: '2' });
  newest().become('online');
  expect(heard).toHaveBeenCalledTimes(2);
});

test('a thread opens its conversation while online, and closes it when its screen goes or shows another', async () => {
  const other = conversationId.replace(/1$/, '2');
  const { rerender } = render(inside(<Conversation id={conversationId} />));
  await screen.findByText('loaded 1');
  const { command } = newest().connection;
  act(() => newest().become('online'));
  expect(command).toHaveBeenCalledWith('conversation:open', { conversationId });
  rerender(inside(<Conversation id={other} />));
  await screen.findByText('loaded 2');
  expect(command).toHaveBeenCalledWith('conversation:close', { conversationId });
  expect(command).toHaveBeenCalledWith('conversation:open', { conversationId: other });
  rerender(inside(null));
  expect(command).toHaveBeenLastCalledWith('conversation:close', { conversationId: other });
});
