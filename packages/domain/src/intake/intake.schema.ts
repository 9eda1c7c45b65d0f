import { z } from 'zod';
import { attachmentViewSchema, MAX_ATTACHMENTS } from './attachment.rules.ts';
import { evidenceInput, evidenceViewSchema } from './evidence.rules.ts';
import { redFlagSchema } from './red-flags.rules.ts';

export const symptomSinceSchema = z.enum(['TODAY', 'WEEK', 'MONTH', 'LONGER', 'NOT_SURE']);

/** Everything a patient says and agrees to before queueing. `key` makes the submit idempotent. */
export const joinQueueInput = z.object({
  key: z.uuid(),
  serviceId: z.uuid(),
  /** The patient cared for: oneself or a ward. */
  patientId: z.uuid(),
  symptoms: z.string().trim().min(2).max(2000),
  since: symptomSinceSchema,
  /** Answers to the guided red-flag questions that were yes; must be empty to queue. */
  redFlags: z.array(z.string().max(60)).max(20).default([]),
  /** Photos of the symptoms, uploaded before. */
  attachmentIds: z.array(z.uuid()).max(MAX_ATTACHMENTS).default([]),
  /** Rule 5: the guardian of a child under six says to be with the child. */
  guardianPresent: z.boolean().default(false),
  /** A prior diagnosis; without one the visit is advice (rule 1). */
  evidence: evidenceInput.nullable().default(null),
  consentVersion: z.string().max(40),
  acceptedPriceMinor: z.int().min(0),
});
export type JoinQueueInput = z.infer<typeof joinQueueInput>;

/** Free of charge: the place in the queue. Otherwise the payment that makes the place once it is captured. */
export const joinQueueResult = z.union([
  z.object({ journeyId: z.uuid(), ticketId: z.uuid(), paymentId: z.null().default(null) }),
  z.object({ journeyId: z.uuid(), ticketId: z.null(), paymentId: z.uuid() }),
]);
export type JoinQueueResult = z.infer<typeof joinQueueResult>;

export const allergySchema = z.object({
  substance: z.string(),
  reaction: z.string().nullable(),
  since: z.string().nullable(),
});
export const conditionSchema = z.object({
  code: z.string().nullable(),
  name: z.string(),
  since: z.string().nullable(),
});
export const takenMedicineSchema = z.object({ name: z.string(), dose: z.string().nullable() });

export const intakeViewSchema = z.object({
  symptoms: z.string(),
  since: symptomSinceSchema,
  additions: z.string().nullable(),
  redFlags: z.array(redFlagSchema),
  consentedAt: z.date(),
  priceMinor: z.int(),
  currency: z.string(),
  healthConfirmedAt: z.date().nullable(),
  /** Rule 5: who said to be with the child, and when; null when nobody did. */
  guardianPresence: z.object({ name: z.string(), latinName: z.string(), at: z.date() }).nullable(),
  /** Photos of the symptoms. */
  attachments: z.array(attachmentViewSchema),
  /** The prior diagnosis as the patient declared it; null: none, the visit is advice. */
  evidence: evidenceViewSchema.nullable(),
});
