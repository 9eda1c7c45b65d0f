import type { PaymentState } from '@openward/domain/billing';
import type { ConsultationState } from '@openward/domain/consultation';
import type { FollowUpState } from '@openward/domain/follow-up';
import type { CredentialState } from '@openward/domain/institution';
import type { OrderState } from '@openward/domain/pharmacy';
import type { PrescriptionState } from '@openward/domain/prescribing';
import type { TicketState } from '@openward/domain/waiting-room';

/** What a state means to the one who looks: shape and colour follow from it, never from the state's name. */
export type Meaning = 'not-started' | 'with-someone' | 'working' | 'needs-person' | 'stopped' | 'done' | 'closed';

interface States {
  readonly TICKET: TicketState;
  readonly CONSULTATION: ConsultationState;
  readonly PRESCRIPTION: PrescriptionState;
  readonly ORDER: OrderState;
  readonly PAYMENT: PaymentState;
  readonly FOLLOW_UP: FollowUpState;
  readonly CREDENTIAL: CredentialState;
}

/** Every state of every lifecycle: a new one does not compile without its meaning. */
export const meaningOf = {
  TICKET: {
    WAITING: 'not-started',
    OFFERED: 'with-someone',
    IN_CONSULTATION: 'working',
    NO_ANSWER: 'needs-person',
    DONE: 'done',
    LEFT: 'closed',
    EXPIRED: 'closed',
    CANCELLED: 'closed',
  },
  CONSULTATION: {
    OPEN: 'not-started',
    ACTIVE: 'working',
    COMPLETED: 'done',
    ENDED_UNSUITABLE: 'stopped',
    CANCELLED: 'closed',
  },
  PRESCRIPTION: {
    DRAFT: 'not-started',
    SIGNED: 'with-someone',
    EFFECTIVE: 'working',
    PARTLY_DISPENSED: 'working',
    DISPENSED: 'done',
    RETURNED: 'needs-person',
    REJECTED: 'stopped',
    VOIDED: 'closed',
    EXPIRED: 'closed',
  },
  ORDER: {
    PLACED: 'not-started',
    PAID: 'with-someone',
    PICKING: 'working',
    CHECKED: 'working',
    SHIPPED: 'with-someone',
    DELIVERED: 'done',
    DELIVERY_FAILED: 'stopped',
    RETURNED: 'needs-person',
    EXPIRED: 'closed',
    CANCELLED: 'closed',
  },
  PAYMENT: {
    PENDING: 'not-started',
    CAPTURED: 'done',
    PARTLY_REFUNDED: 'needs-person',
    REFUNDED: 'closed',
    FAILED: 'stopped',
  },
  FOLLOW_UP: {
    PLANNED: 'not-started',
    DUE: 'with-someone',
    COMPLETED: 'done',
    MISSED: 'stopped',
    CANCELLED: 'closed',
  },
  CREDENTIAL: {
    SUBMITTED: 'not-started',
    VERIFIED: 'working',
    REJECTED: 'stopped',
    SUSPENDED: 'stopped',
    EXPIRED: 'stopped',
  },
} as const satisfies { readonly [Of in keyof States]: Readonly<Record<States[Of], Meaning>> };

export type Lifecycle = keyof States;

/** A lifecycle with one of its states: { of: 'TICKET', state: 'WAITING' }. */
export type LifecycleState = {
  [Of in Lifecycle]: { readonly of: Of; readonly state: States[Of] };
}[Lifecycle];

/** Looks a state up; null for one that no lifecycle has. */
export function meaningOfState(of: Lifecycle, state: string): Meaning | null {
  const states: Readonly<Record<string, Meaning>> = meaningOf[of];
  return states[state] ?? null;
}
