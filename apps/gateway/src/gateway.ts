import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Services } from '@openward/application/services';
import { type Backplane, createLiveServer } from '@openward/realtime/server';
import { admitSockets } from './admission.ts';
import { sendHeads } from './beacon.ts';
import { listenToCommands } from './dispatch.ts';
import { createMessageStore } from './message-store.ts';
import { repeat } from '@openward/server/rounds';
import { closeEndedSessions } from './session-sweep.ts';
import type { GatewayServer, SocketData } from './socket-data.ts';

export interface GatewayOptions {
  readonly services: Services;
  readonly origins: readonly string[];
  readonly backplane: Backplane;
  /** Answers /healthz, /readyz and /metrics. */
  readonly onRequest: RequestListener;
  readonly beaconMs?: number;
  readonly sweepMs?: number;
}

export interface Gateway {
  readonly server: GatewayServer;
  /** @returns the port it listens on */
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}

/** A gateway process: sockets in, use cases called, facts out. It owns no state and no rule. */
export function createGateway({ services, origins, backplane, onRequest, beaconMs = 15_000, sweepMs = 15_000 }: GatewayOptions): Gateway {
  const httpServer = createServer(onRequest);
  const server = createLiveServer<SocketData>({ httpServer, origins, adapter: backplane.adapter });
  const messages = createMessageStore(services);
  admitSockets(services, server);
  server.on('connection', (socket) => listenToCommands({ services, server, messages }, socket));
  const failed = (error: unknown) => services.log.error('gateway round failed', error);
  const stops = [
    repeat(() => sendHeads(services, server), beaconMs, failed),
    repeat(() => closeEndedSessions(services, server), sweepMs, failed),
  ];
  return {
    server,
    listen: (port) =>
      new Promise((resolve, reject) => {
        httpServer.once('error', reject);
        httpServer.listen(port, () => {
          // A TCP listener's address is never a string.
          resolve((httpServer.address() as AddressInfo).port);
        });
      }),
    close: async () => {
      await Promise.all(stops.map((stop) => stop()));
      await server.close();
      await backplane.close();
    },
  };
}
