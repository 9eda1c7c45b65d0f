import { paymentMachine } from '../billing/index.ts';
import { consultationMachine } from '../consultation/index.ts';
import { followUpMachine } from '../follow-up/index.ts';
import { credentialMachine } from '../institution/index.ts';
import { orderMachine } from '../pharmacy/index.ts';
import { prescriptionMachine } from '../prescribing/index.ts';
import { ticketMachine } from '../waiting-room/index.ts';

/** The lifecycle behind each value of a history row's `lifecycle`, for replaying histories and naming states. */
export const lifecycles = {
  TICKET: ticketMachine,
  CONSULTATION: consultationMachine,
  PRESCRIPTION: prescriptionMachine,
  ORDER: orderMachine,
  PAYMENT: paymentMachine,
  FOLLOW_UP: followUpMachine,
  CREDENTIAL: credentialMachine,
} as const;

export type Lifecycle = keyof typeof lifecycles;
