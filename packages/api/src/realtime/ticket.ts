import { issueSocketTicket } from '@openward/application/realtime';
import { socketTicketSchema } from '@openward/domain/realtime';
import { procedure } from '../trpc/index.ts';

/** A one-time permission to open a socket from this app, and where to open it. */
export const ticket = procedure
  .meta({ permission: 'socket.open' })
  .output(socketTicketSchema)
  .mutation(async ({ ctx }) => ({
    ticket: await issueSocketTicket(ctx.services, ctx.actor, new URL(ctx.meta.publicUrl).origin),
    gatewayUrl: ctx.meta.gatewayUrl,
  }));
