export { actorFromRequest, sessionTokenOf } from './actor-from-request.ts';
export { actorFromSocketTicket } from './actor-from-socket-ticket.ts';
export { cookieOf } from './cookies.ts';
export { credentials } from './credentials.ts';
export { type Door } from './door.ts';
export { endingFromRequest } from './ending-from-request.ts';
export { livingSessions } from './living-sessions.ts';
export { reloadActor } from './load-actor.ts';
