import { clinicianRoles } from '../access/index.ts';
import { defineMachine, type CommandOf, type StateOf } from '../machine/index.ts';

/**
 * A place in a queue. `offer` with `accept` is also how a clinician takes the next patient; `lapse` ends a lease;
 * `return` is allowed once (see missed-call.rules); `giveBack` restores the former place; `move` is the
 * supervisor's, into another queue (see move.rules); `cancel` is the supervisor's, also of a
 * visit that is stuck.
 */
export const ticketMachine = defineMachine({
  name: 'ticket',
  initial: 'WAITING',
  states: {
    WAITING: { offer: 'OFFERED', move: 'WAITING', leave: 'LEFT', expire: 'EXPIRED', cancel: 'CANCELLED' },
    OFFERED: { accept: 'IN_CONSULTATION', decline: 'WAITING', lapse: 'WAITING' },
    IN_CONSULTATION: { miss: 'NO_ANSWER', finish: 'DONE', giveBack: 'WAITING', cancel: 'CANCELLED' },
    NO_ANSWER: { return: 'WAITING', expire: 'EXPIRED' },
    DONE: {},
    LEFT: {},
    EXPIRED: {},
    CANCELLED: {},
  },
  actors: {
    offer: [...clinicianRoles, 'SYSTEM'],
    accept: clinicianRoles,
    decline: clinicianRoles,
    lapse: ['SYSTEM'],
    move: ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN'],
    leave: ['PATIENT'],
    miss: [...clinicianRoles, 'SYSTEM'],
    return: ['PATIENT', 'SYSTEM'],
    finish: [...clinicianRoles, 'INSTITUTION_ADMIN', 'SYSTEM'],
    giveBack: [...clinicianRoles, 'INSTITUTION_ADMIN', 'PLATFORM_ADMIN', 'SYSTEM'],
    expire: ['SYSTEM'],
    cancel: ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN', 'SYSTEM'],
  },
});

export type TicketState = StateOf<typeof ticketMachine>;
export type TicketCommand = CommandOf<typeof ticketMachine>;
