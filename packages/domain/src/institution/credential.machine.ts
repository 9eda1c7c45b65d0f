import { defineMachine, type CommandOf, type StateOf } from '../machine/index.ts';

/**
 * A clinician's credential. Only the platform verifies; an institution may suspend its own people. Expiry and suspension
 * take the clinician offline at once (rule 3); a suspension is lifted by those who may suspend.
 */
export const credentialMachine = defineMachine({
  name: 'credential',
  initial: 'SUBMITTED',
  states: {
    SUBMITTED: { verify: 'VERIFIED', reject: 'REJECTED' },
    VERIFIED: { expire: 'EXPIRED', suspend: 'SUSPENDED' },
    EXPIRED: {},
    REJECTED: {},
    SUSPENDED: { reinstate: 'VERIFIED' },
  },
  actors: {
    verify: ['PLATFORM_ADMIN'],
    reject: ['PLATFORM_ADMIN'],
    expire: ['SYSTEM'],
    suspend: ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN'],
    reinstate: ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN'],
  },
});

export type CredentialState = StateOf<typeof credentialMachine>;
export type CredentialCommand = CommandOf<typeof credentialMachine>;
