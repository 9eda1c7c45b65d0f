import { ticketNumber } from '@openward/domain/waiting-room';
import type { TicketRow } from '../world/rows.ts';
import type { World } from '../world/world.ts';

/**
 * Gives every ticket the running number of its service and day, in the order of joining, sets the counters and names
 * the tickets where threads speak of them. A day starts at some number: others were there before the demo's people.
 */
export function numberTickets(world: World): void {
  const prefixes = new Map([...world.services.values()].map(({ id, ticketPrefix }) => [id, ticketPrefix]));
  const names = new Map<string, string>();
  const queues = Map.groupBy(world.rows.ticket, (ticket) => `${ticket.serviceId} ${String(ticket.day)}`);
  for (const tickets of queues.values()) {
    let last = world.random.between(2, 19);
    for (const ticket of tickets.toSorted(byJoining)) {
      last += 1;
      ticket.number = last;
      names.set(ticket.id, ticketNumber(prefixes.get(ticket.serviceId) ?? '', last));
    }
    const [first] = tickets;
    if (first) world.rows.ticket_counter.push({ serviceId: first.serviceId, day: first.day, last });
  }
  for (const { ticketId, values } of world.ticketMentions) values['ticket'] = names.get(ticketId) ?? '';
}

const byJoining = (a: TicketRow, b: TicketRow): number => Number(new Date(a.joinedAt)) - Number(new Date(b.joinedAt));
