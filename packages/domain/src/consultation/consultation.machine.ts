import { clinicianRoles } from '../access/index.ts';
import { defineMachine, type CommandOf, type StateOf } from '../machine/index.ts';

/**
 * One visit. It becomes ACTIVE when the patient enters; a disconnect changes nothing. `endUnsuitable` guides the
 * patient offline (rule 2). After an end there are amendments of the note only.
 */
export const consultationMachine = defineMachine({
  name: 'consultation',
  initial: 'OPEN',
  states: {
    OPEN: { enter: 'ACTIVE', cancel: 'CANCELLED' },
    ACTIVE: { complete: 'COMPLETED', endUnsuitable: 'ENDED_UNSUITABLE', cancel: 'CANCELLED' },
    COMPLETED: {},
    ENDED_UNSUITABLE: {},
    CANCELLED: {},
  },
  actors: {
    enter: ['PATIENT'],
    complete: clinicianRoles,
    endUnsuitable: clinicianRoles,
    cancel: [...clinicianRoles, 'INSTITUTION_ADMIN', 'PLATFORM_ADMIN', 'SYSTEM'],
  },
});

export type ConsultationState = StateOf<typeof consultationMachine>;
export type ConsultationCommand = CommandOf<typeof consultationMachine>;
