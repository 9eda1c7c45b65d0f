import { z } from 'zod';
import { freshFactor } from '../access/index.ts';
import { localizedName, roleSchema } from '../institution/index.ts';
import { ticketStateSchema } from '../waiting-room/index.ts';

/** One queue as its supervisor sees it now. */
export const queueNowSchema = z.object({
  serviceId: z.uuid(),
  serviceName: localizedName,
  institutionId: z.uuid(),
  institutionName: localizedName,
  role: roleSchema,
  isOpen: z.boolean(),
  waiting: z.int(),
  inConsultation: z.int(),
  /** How long the one who waits longest has waited; null when nobody waits. */
  longestWaitSeconds: z.int().nullable(),
  targetSeconds: z.int(),
  cliniciansOnDuty: z.int(),
  /** Patients held and places, over everybody on duty. */
  held: z.int(),
  capacity: z.int(),
});
export type QueueNow = z.infer<typeof queueNowSchema>;
export const queuesNowSchema = z.object({ rows: z.array(queueNowSchema), asOf: z.date() });

/** A ticket as a supervisor sees it: no name and no complaint, only what moving it needs. */
export const supervisedTicketSchema = z.object({
  ticketId: z.uuid(),
  number: z.string(),
  state: ticketStateSchema,
  triageLevel: z.int(),
  waitingSince: z.date(),
  calledAt: z.date().nullable(),
  clinician: z.object({ name: z.string(), latinName: z.string() }).nullable(),
});
export type SupervisedTicket = z.infer<typeof supervisedTicketSchema>;
export const supervisedTicketsInput = z.object({ serviceId: z.uuid() });
export const supervisedTicketsResult = z.object({ rows: z.array(supervisedTicketSchema), asOf: z.date() });

const ticketAct = { ticketId: z.uuid(), reason: z.string().trim().min(3).max(500) };

export const closeTicketInput = z.object({ ...ticketAct, ...freshFactor });
export const closeTicketResult = z.object({ refunded: z.boolean() });

export const moveTicketInput = z.object({ ...ticketAct, toServiceId: z.uuid() });
export const moveTicketResult = z.object({
  /** The number in the other queue. */
  number: z.string(),
  /** What goes back since the other service costs less, minor units; 0: nothing. */
  refundedMinor: z.int(),
  currency: z.string(),
});
