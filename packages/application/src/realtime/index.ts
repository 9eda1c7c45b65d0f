export { issueSocketTicket } from './issue-socket-ticket.ts';
export { roomsFor } from './rooms-for.ts';
