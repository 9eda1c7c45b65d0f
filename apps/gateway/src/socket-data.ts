import type { Actor } from '@openward/domain/access';
import type { LiveServer, LiveSocket } from '@openward/realtime/server';

/** What the gateway remembers of a socket: who it is, never what it may do. */
export interface SocketData {
  /** As last loaded from the session row. */
  actor: Actor;
  /** When that was, by the process's monotonic clock, milliseconds. */
  loadedAt: number;
}

export type GatewayServer = LiveServer<SocketData>;
export type GatewaySocket = LiveSocket<SocketData>;
