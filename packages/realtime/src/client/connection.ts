import {
  type Ack,
  type LiveCommand,
  type LiveEvent,
  type LiveEventData,
  liveCommands,
  liveEvents,
} from '@openward/domain/realtime';
import { io, type Socket } from 'socket.io-client';
import type { z } from 'zod';

export type ConnectionState = 'connecting' | 'online' | 'offline' | 'ended';
export type CommandInput<C extends LiveCommand> = z.input<(typeof liveCommands)[C]['input']>;
export type CommandOutput<C extends LiveCommand> = z.output<(typeof liveCommands)[C]['output']>;

export interface ConnectionOptions {
  /** Asks the server for a one-time ticket and where the gateway is; called at every (re)connect. */
  readonly getTicket: () => Promise<{ readonly ticket: string; readonly gatewayUrl: string }>;
}

/** One live connection of a browser; everything it tells is a hint, the database is the truth. */
export interface Connection {
  state(): ConnectionState;
  onState(listener: (state: ConnectionState) => void): () => void;
  on<E extends LiveEvent>(event: E, listener: (data: LiveEventData<E>) => void): () => void;
  /** Rejects when not online or not acknowledged within 10 s; the caller may send the same command again. */
  command<C extends LiveCommand>(name: C, input: CommandInput<C>): Promise<Ack<CommandOutput<C>>>;
  close(): void;
}

const acknowledgeWithinMs = 10_000;
const retry = { firstMs: 500, longestMs: 15_000 };

/** Opens the connection and keeps it: a new ticket and jittered backoff at each attempt. */
export function openConnection({ getTicket }: ConnectionOptions): Connection {
  const stateListeners = new Set<(state: ConnectionState) => void>();
  const eventListeners = new Map<LiveEvent, Set<(data: never) => void>>();
  let state: ConnectionState = 'connecting';
  let socket: Socket | null = null;
  let attempt = 0;
  /** Counts connects, so that an overtaken one gives up. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closed = false;

  const become = (next: ConnectionState) => {
    if (state === next) return;
    state = next;
    for (const listener of stateListeners) listener(next);
  };

  const tell = (event: string, data: unknown) => {
    if (!Object.hasOwn(liveEvents, event)) return;
    const name = event as LiveEvent; // checked in the line above
    const parsed = liveEvents[name].safeParse(data);
    if (!parsed.success) return;
    if (name === 'session:ended') {
      stop();
      become('ended');
    }
    for (const listener of eventListeners.get(name) ?? []) (listener as (value: unknown) => void)(parsed.data);
  };

  const again = () => {
    if (closed) return;
    become('offline');
    const longest = Math.min(retry.longestMs, retry.firstMs * 2 ** attempt);
    attempt += 1;
    clearTimeout(timer);
    timer = setTimeout(() => void connect(), longest / 2 + (Math.random() * longest) / 2);
  };

  const leave = () => {
    const left = socket;
    socket = null;
    left?.disconnect();
  };

  const connect = async () => {
    leave();
    turn += 1;
    const mine = turn;
    try {
      const { ticket, gatewayUrl } = await getTicket();
      // Closed meanwhile, or the network came back and a newer attempt is on its way.
      if (closed || mine !== turn) return;
      const fresh = io(gatewayUrl, {
        transports: ['websocket'],
        auth: { ticket },
        reconnection: false,
        forceNew: true,
      });
      socket = fresh;
      fresh.on('connect', () => {
        attempt = 0;
        become('online');
      });
      fresh.on('connect_error', () => socket === fresh && again());
      fresh.on('disconnect', () => socket === fresh && again());
      fresh.onAny(tell);
    } catch {
      if (mine === turn) again();
    }
  };

  const stop = () => {
    if (typeof window !== 'undefined') window.removeEventListener('online', hurry);
    closed = true;
    clearTimeout(timer);
    leave();
  };

  const hurry = () => {
    if (closed || state === 'online') return;
    attempt = 0;
    clearTimeout(timer);
    void connect();
  };
  if (typeof window !== 'undefined') window.addEventListener('online', hurry);
  void connect();

  return {
    state: () => state,
    onState: (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    on: (event, listener) => {
      const listeners = eventListeners.get(event) ?? new Set();
      eventListeners.set(event, listeners);
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    command: async (name, input) => {
      if (!socket || state !== 'online') throw new Error('not online');
      // oxlint-disable-next-line typescript/no-unsafe-assignment -- the gateway answers every command so; the value is parsed
      const ack: Ack<unknown> = await socket.timeout(acknowledgeWithinMs).emitWithAck(name, input);
      if (!ack.ok) return ack;
      return { ok: true, value: liveCommands[name].output.parse(ack.value) as CommandOutput<typeof name> };
    },
    close: stop,
  };
}
