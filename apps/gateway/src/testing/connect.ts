import type { Ack, LiveCommand, LiveEvent } from '@openward/domain/realtime';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';

/** The origins of the two apps, as the gateway under test knows them. */
export const origins = { PATIENT: 'http://patient.test', CONSOLE: 'http://console.test' } as const;

export interface TestSocket {
  readonly socket: Socket;
  /** Everything heard so far, oldest first. */
  readonly heard: { readonly event: string; readonly data: unknown }[];
  /** The data of one kind of event heard so far. */
  of(event: LiveEvent): unknown[];
  command(name: LiveCommand, input: unknown): Promise<Ack<unknown>>;
}

/** Opens a socket as a browser does. @throws Error as the handshake is refused */
export async function connect(
  url: string,
  { ticket, origin }: { ticket?: unknown; origin?: string },
): Promise<TestSocket> {
  const socket = io(url, {
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    auth: { ticket },
    ...(origin ? { extraHeaders: { origin } } : {}),
  });
  onTestFinished(() => void socket.disconnect());
  const heard: { event: string; data: unknown }[] = [];
  socket.onAny((event: string, data: unknown) => heard.push({ event, data }));
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  return {
    socket,
    heard,
    of: (event) => heard.filter((one) => one.event === event).map(({ data }) => data),
    command: async (name, input): Promise<Ack<unknown>> => {
      // oxlint-disable-next-line typescript/no-unsafe-assignment -- the gateway answers every command so
      const ack: Ack<unknown> = await socket.timeout(10_000).emitWithAck(name, input);
      return ack;
    },
  };
}
