import { defineMachine, type CommandOf, type StateOf } from '../machine/index.ts';

/** Money asked from a patient. Only the provider's signed notice captures or fails it. */
export const paymentMachine = defineMachine({
  name: 'payment',
  initial: 'PENDING',
  states: {
    PENDING: { capture: 'CAPTURED', fail: 'FAILED' },
    CAPTURED: { refundPart: 'PARTLY_REFUNDED', refund: 'REFUNDED' },
    PARTLY_REFUNDED: { refundPart: 'PARTLY_REFUNDED', refund: 'REFUNDED' },
    REFUNDED: {},
    FAILED: {},
  },
  actors: {
    capture: ['SYSTEM'],
    fail: ['SYSTEM'],
    refundPart: ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN', 'SYSTEM'],
    refund: ['INSTITUTION_ADMIN', 'PLATFORM_ADMIN', 'SYSTEM'],
  },
});

export type PaymentState = StateOf<typeof paymentMachine>;
export type PaymentCommand = CommandOf<typeof paymentMachine>;
