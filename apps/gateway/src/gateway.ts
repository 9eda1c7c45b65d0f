import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Services } from '@openward/application/services';
import { type Backplane, createLiveServer } from '@openward/realtime/server';
import { repeat } from '@openward/server/rounds';
import { admitSockets } from './admission.ts';
import { sendHeads } from './beacon.ts';
import { createDispatch, type DispatchContext } from './dispatch.ts';
import { createMessageStore } from './message-store.ts';
import { keepOwnSeatsOfAll } from './seats.ts';
import { closeEndedSessions } from './session-sweep.ts';
import type { GatewayServer, SocketData } from './socket-data.ts';

export interface GatewayOptions extends Pick<DispatchContext, 'onAnswer'> {
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
  /** Takes no new connection, answers the commands under way, then lets everybody go to another gateway. */
  close(): Promise<void>;
}

/** A gateway process: sockets in, use cases called, facts out. It owns no state and no rule. */
export function createGateway(options: GatewayOptions): Gateway {
  const { services, origins, backplane, onRequest, beaconMs = 15_000, sweepMs = 15_000 } = options;
  const httpServer = createServer(onRequest);
  const server = createLiveServer<SocketData>({ httpServer, origins, adapter: backplane.adapter });
  const dispatch = createDispatch({ ...options, server, messages: createMessageStore(services) });
  admitSockets(services, server);
  server.on('connection', dispatch.listen);
  const failed = (error: unknown) => services.log.error('gateway round failed', error);
  const stops = [
    repeat(() => sendHeads(services, server), beaconMs, failed),
    repeat(() => closeEndedSessions(services, server), sweepMs, failed),
    repeat(() => keepOwnSeatsOfAll(services, server), sweepMs, failed),
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
      httpServer.close();
      await Promise.all([dispatch.drain(), ...stops.map((stop) => stop())]);
      await server.close();
      await backplane.close();
    },
  };
}
