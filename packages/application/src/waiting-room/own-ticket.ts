import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { visibleTickets } from '../visibility/index.ts';

/**
 * The actor's or a ward's ticket, its row locked until the end of the transaction: what is decided on it still holds at
 * the commit. Who else is changing it is waited for.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's
 */
export async function lockOwnTicket(tx: Transaction, actor: Actor, ticketId: string) {
  await tx.$queryRaw`SELECT FROM ticket WHERE id = ${ticketId}::uuid FOR NO KEY UPDATE`;
  const ticket = await tx.ticket.findFirst({ where: { AND: [{ id: ticketId }, visibleTickets(actor)] } });
  if (!ticket) throw notFound('ticket');
  return ticket;
}
