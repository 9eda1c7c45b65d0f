import { defineMachine, type CommandOf, type StateOf } from '../machine/index.ts';

/**
 * A clinician's credential. Only the platform verifies; an institution may suspend its own people. Expiry and suspension
 * take the clinician offline at once (rule 3); a suspension is lifted by those who may suspend. A renewed licence, and a
 * verified one that an institution changes, is submitted again and verified anew.
 */
export const credentialMachine = defineMachine({
  name: 'credential',
  initial: 'SUBMITTED',
  states: {
    SUBMITTED: { verify: 'VERIFIED', reject: 'REJECTED' },
    VERIFIED: { expire: 'EXPIRED', suspend: 'SUSPENDED', resubmit: 'SUBMITTED' },
    EXPIRED: { resubmit: 'SUBMITTED' },
    REJECTED: { resubmit: 'SUBMITTED' },
    SUSPENDED: { reinstate: 'VERIFIED' },
  },
  actors: {
    verify: ['PLATFORM_ADMIN'],
    reject: ['PLATFORM_ADMIN'],
    expire: ['SYSTEM'],
    resubmit: ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN'],
    suspend: ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN'],
    reinstate: ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN'],
  },
});

export type CredentialState = StateOf<typeof credentialMachine>;
export type CredentialCommand = CommandOf<typeof credentialMachine>;
