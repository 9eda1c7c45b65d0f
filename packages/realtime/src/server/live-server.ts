import type { Server as HttpServer } from 'node:http';
import type { Ack, LiveCommand, LiveEvent, LiveEventData } from '@openward/domain/realtime';
import { Server, type ServerOptions, type Socket } from 'socket.io';

/** Events to browsers, typed by domain/realtime; dates travel as ISO strings. */
export type ServerEvents = { [E in LiveEvent]: (data: LiveEventData<E>) => void };
/** Commands from browsers: unknown until parsed, always acknowledged. */
export type ClientCommands = { [C in LiveCommand]: (input: unknown, acknowledge: (ack: Ack<unknown>) => void) => void };
type NoEvents = Record<never, never>;

export type LiveServer<Data> = Server<ClientCommands, ServerEvents, NoEvents, Data>;
export type LiveSocket<Data> = Socket<ClientCommands, ServerEvents, NoEvents, Data>;
export type AdapterFactory = NonNullable<ServerOptions['adapter']>;

export interface LiveServerOptions {
  readonly httpServer: HttpServer;
  /** Origins of the web apps; a handshake from any other is refused (CORS does not cover WebSockets). */
  readonly origins: readonly string[];
  readonly adapter?: AdapterFactory;
}

/**
 * The socket server of a gateway: WebSocket only, small frames, dead peers noticed within 18 s.
 * Connection state recovery stays off: it would skip the ticket check.
 */
export function createLiveServer<Data>({ httpServer, origins, adapter }: LiveServerOptions): LiveServer<Data> {
  return new Server<ClientCommands, ServerEvents, NoEvents, Data>(httpServer, {
    transports: ['websocket'],
    serveClient: false,
    pingInterval: 10_000,
    pingTimeout: 8_000,
    // A connection that never presents its ticket.
    connectTimeout: 10_000,
    maxHttpBufferSize: 64 * 1024,
    allowRequest: (request, decide) => {
      const { origin } = request.headers;
      decide(null, origin !== undefined && origins.includes(origin));
    },
    ...(adapter ? { adapter } : {}),
  });
}
