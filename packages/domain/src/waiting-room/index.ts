export * from './waiting-room.schema.ts';
export { ticketMachine, type TicketCommand, type TicketState } from './ticket.machine.ts';
