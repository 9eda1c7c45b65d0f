import { defineMachine, type CommandOf, type StateOf } from '../machine/index.ts';

/**
 * An order of medicines. The patient cancels until picking starts; the pharmacy refuses (out of stock, recall) until
 * its pharmacist has checked the packs. After a failed delivery the courier tries again, by itself or because the pharmacy
 * asks, or brings the parcel back.
 */
export const orderMachine = defineMachine({
  name: 'order',
  initial: 'PLACED',
  states: {
    PLACED: { pay: 'PAID', expire: 'EXPIRED', cancel: 'CANCELLED', refuse: 'CANCELLED' },
    PAID: { pick: 'PICKING', cancel: 'CANCELLED', refuse: 'CANCELLED' },
    PICKING: { check: 'CHECKED', refuse: 'CANCELLED' },
    CHECKED: { ship: 'SHIPPED' },
    SHIPPED: { deliver: 'DELIVERED', failDelivery: 'DELIVERY_FAILED' },
    DELIVERY_FAILED: { redeliver: 'SHIPPED', return: 'RETURNED' },
    DELIVERED: {},
    RETURNED: {},
    EXPIRED: {},
    CANCELLED: {},
  },
  actors: {
    pay: ['SYSTEM'],
    expire: ['SYSTEM'],
    cancel: ['PATIENT'],
    refuse: ['DISPENSER', 'PHARMACIST', 'INSTITUTION_ADMIN', 'SYSTEM'],
    pick: ['DISPENSER'],
    check: ['PHARMACIST'],
    ship: ['DISPENSER'],
    redeliver: ['DISPENSER', 'SYSTEM'],
    deliver: ['PATIENT', 'SYSTEM'],
    failDelivery: ['DISPENSER', 'SYSTEM'],
    return: ['DISPENSER', 'SYSTEM'],
  },
});

export type OrderState = StateOf<typeof orderMachine>;
export type OrderCommand = CommandOf<typeof orderMachine>;
