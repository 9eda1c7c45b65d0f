import { actorFromSocketTicket } from '@openward/auth';
import { roomsFor } from '@openward/application/realtime';
import type { Services } from '@openward/application/services';
import { authorize } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { z } from 'zod';
import type { GatewayServer, GatewaySocket } from './socket-data.ts';

const handshakeSchema = z.object({ ticket: z.string().min(20).max(200) });

/** Lets a socket in on a one-time ticket bound to its session and origin, and seats it in its rooms. */
export function admitSockets(services: Services, server: GatewayServer): void {
  server.use((socket, next) => void admit(services, socket, next));
}

async function admit(services: Services, socket: GatewaySocket, next: (error?: Error) => void): Promise<void> {
  const refuse = () => next(new Error('unauthenticated'));
  const auth = handshakeSchema.safeParse(socket.handshake.auth);
  const { origin } = socket.handshake.headers;
  if (!auth.success || !origin) return refuse();
  try {
    const actor = await actorFromSocketTicket(services, auth.data.ticket, origin);
    if (!actor) return refuse();
    authorize(actor, 'socket.open');
    socket.data = { actor, loadedAt: performance.now() };
    await socket.join(await roomsFor(services, actor));
    next();
  } catch (error) {
    if (!(error instanceof AppError)) services.log.error('admission failed', error);
    refuse();
  }
}
