import { defineMachine, type CommandOf, type StateOf } from '../machine/index.ts';

/** A parcel that came back unopened gives its packs back: all that was handed out, or a part. */
const returned = { takeBack: 'EFFECTIVE', takeBackPart: 'PARTLY_DISPENSED' } as const;

/**
 * A prescription is the doctor's, effective only after a pharmacist approves (rule 7). RETURNED ends this version: the
 * correction is a new prescription that points to it. `dispensePart` may repeat until `dispense` uses up the rest, its days
 * are over or it is withdrawn: then the rest is gone, and what was handed out stays counted on the lines.
 */
export const prescriptionMachine = defineMachine({
  name: 'prescription',
  initial: 'DRAFT',
  states: {
    DRAFT: { sign: 'SIGNED' },
    SIGNED: { approve: 'EFFECTIVE', return: 'RETURNED', reject: 'REJECTED', void: 'VOIDED' },
    EFFECTIVE: { dispensePart: 'PARTLY_DISPENSED', dispense: 'DISPENSED', void: 'VOIDED', expire: 'EXPIRED' },
    PARTLY_DISPENSED: {
      dispensePart: 'PARTLY_DISPENSED',
      dispense: 'DISPENSED',
      void: 'VOIDED',
      expire: 'EXPIRED',
      ...returned,
    },
    DISPENSED: returned,
    RETURNED: {},
    REJECTED: {},
    VOIDED: {},
    EXPIRED: {},
  },
  actors: {
    sign: ['DOCTOR'],
    approve: ['PHARMACIST'],
    return: ['PHARMACIST'],
    reject: ['PHARMACIST'],
    dispensePart: ['DISPENSER', 'PHARMACIST'],
    dispense: ['DISPENSER', 'PHARMACIST'],
    void: ['DOCTOR', 'SYSTEM'],
    expire: ['SYSTEM'],
    takeBack: ['SYSTEM'],
    takeBackPart: ['SYSTEM'],
  },
});

export type PrescriptionState = StateOf<typeof prescriptionMachine>;
export type PrescriptionCommand = CommandOf<typeof prescriptionMachine>;
