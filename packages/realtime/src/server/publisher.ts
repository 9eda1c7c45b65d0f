import type { LiveEvent, LiveEventData } from '@openward/domain/realtime';
import { Server } from 'socket.io';
import type { Backplane } from './adapter.ts';
import type { ClientCommands, ServerEvents } from './live-server.ts';

/** Speaks to every gateway's sockets from a process that has none of its own. */
export interface Publisher {
  emit<E extends LiveEvent>(rooms: readonly string[], event: E, data: LiveEventData<E>): void;
  /** Tells why, then closes every socket in the rooms. */
  disconnect(rooms: readonly string[], reason: LiveEventData<'session:ended'>['reason']): void;
  /** Sockets in `rooms` stop hearing the room `leave`. */
  leave(rooms: readonly string[], leave: string): void;
  close(): Promise<void>;
}

/** A socket server that never listens: a member of the cluster only for its voice. */
export function createPublisher(backplane: Backplane): Publisher {
  const server = new Server<ClientCommands, ServerEvents>({ adapter: backplane.adapter });
  return {
    emit: (rooms, event, data) => {
      // The union of argument tuples is not narrowed by the generic; the signature above is what checks callers.
      const args = [data] as Parameters<ServerEvents[typeof event]>;
      server.to([...rooms]).emit(event, ...args);
    },
    disconnect: (rooms, reason) => {
      server.to([...rooms]).emit('session:ended', { reason });
      server.in([...rooms]).disconnectSockets(true);
    },
    leave: (rooms, leave) => server.in([...rooms]).socketsLeave(leave),
    close: async () => {
      // Without an HTTP server there is no engine, and Server.close() would fail on it.
      await server.of('/').adapter.close();
      await backplane.close();
    },
  };
}
