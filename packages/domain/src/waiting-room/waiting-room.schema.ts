import { z } from 'zod';
import { freshFactor } from '../access/index.ts';
import { redFlagSchema, symptomSinceSchema } from '../intake/index.ts';
import {
  clinicianCardSchema,
  emergencySchema,
  localizedName,
  roleSchema,
  waitRangeSchema,
} from '../institution/index.ts';
import { sexSchema } from '../identity/index.ts';

export const ticketStateSchema = z.enum([
  'WAITING',
  'OFFERED',
  'IN_CONSULTATION',
  'NO_ANSWER',
  'DONE',
  'LEFT',
  'EXPIRED',
  'CANCELLED',
]);

/** The waiting room as its patient sees it. */
export const ticketViewSchema = z.object({
  id: z.uuid(),
  journeyId: z.uuid(),
  serviceId: z.uuid(),
  serviceName: localizedName,
  /** The service queued for, where the institution has moved the place to another queue since. */
  movedFrom: localizedName.nullable(),
  institutionName: localizedName,
  patientName: z.string(),
  patientLatinName: z.string(),
  /** Readable aloud: A 027. */
  number: z.string(),
  state: ticketStateSchema,
  /** 1 is next; null when not waiting. */
  place: z.int().min(1).nullable(),
  wait: waitRangeSchema,
  waitingSince: z.date(),
  targetSeconds: z.int(),
  cliniciansOnDuty: z.int(),
  missedCalls: z.int(),
  /** Set once called: until when the patient has to enter. */
  enterBy: z.date().nullable(),
  consultationId: z.uuid().nullable(),
  clinician: clinicianCardSchema.nullable(),
  symptoms: z.string(),
  additions: z.string().nullable(),
  emergency: emergencySchema,
  asOf: z.date(),
});
export type TicketView = z.infer<typeof ticketViewSchema>;

export const addToDescriptionInput = z.object({ ticketId: z.uuid(), additions: z.string().trim().min(1).max(2000) });

/** One waiting patient as the clinicians of the service see it. */
export const queueRowSchema = z.object({
  ticketId: z.uuid(),
  number: z.string(),
  serviceId: z.uuid(),
  serviceName: localizedName,
  patientName: z.string(),
  latinName: z.string(),
  sex: sexSchema,
  birthDate: z.date().nullable(),
  reason: z.string(),
  since: symptomSinceSchema,
  /** Emergencies the patient named while waiting. */
  redFlags: z.array(redFlagSchema),
  triageLevel: z.int(),
  waitingSince: z.date(),
  targetSeconds: z.int(),
});
export type QueueRow = z.infer<typeof queueRowSchema>;

export const queueViewSchema = z.object({ rows: z.array(queueRowSchema), total: z.int(), asOf: z.date() });

/** Which of the clinician's practices; left out by who has one. */
export const practiceChoice = z.object({ practiceRoleId: z.uuid().optional() }).optional();

/** The clinician's own duty, and why not if it cannot start. */
export const dutyViewSchema = z.object({
  practiceRoleId: z.uuid(),
  onDutySince: z.date().nullable(),
  capacity: z.int(),
  active: z.int(),
  serviceIds: z.array(z.uuid()),
  refusal: z.string().nullable(),
  secondFactorFresh: z.boolean(),
  /** Every practice in which the clinician could be on duty. */
  practices: z.array(
    z.object({
      practiceRoleId: z.uuid(),
      role: roleSchema,
      institutionName: localizedName,
      onDutySince: z.date().nullable(),
    }),
  ),
});
export type DutyView = z.infer<typeof dutyViewSchema>;

/** Starting duty needs a fresh second factor (rule 4): a six-digit code unless one was given within 5 minutes. */
export const setDutyInput = z.object({
  /** Needed of who has several practices. */
  practiceRoleId: z.uuid().optional(),
  onDuty: z.boolean(),
  ...freshFactor,
});
export const takeNextInput = z.object({
  key: z.uuid(),
  /** Needed of who has several practices. */
  practiceRoleId: z.uuid().optional(),
});
export const takeNextResult = z.object({ consultationId: z.uuid(), ticketId: z.uuid(), conversationId: z.uuid() });

export const ticketInput = z.object({ ticketId: z.uuid() });
export const enterResult = z.object({ consultationId: z.uuid() });
