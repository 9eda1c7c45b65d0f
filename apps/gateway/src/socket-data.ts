import type { Actor } from '@openward/domain/access';
import type { LiveServer, LiveSocket } from '@openward/realtime/server';

/** What the gateway remembers of a socket: who it is, never what it may do. */
export interface SocketData {
  actor: Actor;
  /** Ids of the conversations this socket listens to. */
  conversations: Set<string>;
}

export type GatewayServer = LiveServer<SocketData>;
export type GatewaySocket = LiveSocket<SocketData>;
