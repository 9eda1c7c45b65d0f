import { z } from 'zod';

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
  consentVersion: z.string().max(40),
  acceptedPriceMinor: z.int().min(0),
});
export type JoinQueueInput = z.infer<typeof joinQueueInput>;

export const joinQueueResult = z.object({ ticketId: z.uuid(), journeyId: z.uuid() });

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
  redFlags: z.array(z.string()),
  consentedAt: z.date(),
  priceMinor: z.int(),
  currency: z.string(),
});
