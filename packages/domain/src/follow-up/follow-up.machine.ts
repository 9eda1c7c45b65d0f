import { clinicianRoles } from '../access/index.ts';
import { defineMachine, type CommandOf, type StateOf } from '../machine/index.ts';

/** A plan made when a consultation ends. A missed one escalates to the clinician who planned it. */
export const followUpMachine = defineMachine({
  name: 'follow-up',
  initial: 'PLANNED',
  states: {
    PLANNED: { fallDue: 'DUE', cancel: 'CANCELLED' },
    DUE: { complete: 'COMPLETED', miss: 'MISSED' },
    COMPLETED: {},
    MISSED: {},
    CANCELLED: {},
  },
  actors: {
    fallDue: ['SYSTEM'],
    complete: ['PATIENT', ...clinicianRoles],
    miss: ['SYSTEM'],
    cancel: ['PATIENT', ...clinicianRoles, 'SYSTEM'],
  },
});

export type FollowUpState = StateOf<typeof followUpMachine>;
export type FollowUpCommand = CommandOf<typeof followUpMachine>;
