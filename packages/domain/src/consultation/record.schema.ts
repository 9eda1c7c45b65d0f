import { z } from 'zod';
import { clinicianCardSchema, localizedName } from '../institution/index.ts';
import { consultationStateSchema, consultationViewSchema, noteContentSchema } from './consultation.schema.ts';

/** An earlier visit of the patient, as the clinician who cares for them now may read it. */
export const earlierConsultationSchema = z.object({
  consultationId: z.uuid(),
  serviceName: localizedName,
  kind: z.enum(['ADVICE', 'FOLLOW_UP']),
  state: consultationStateSchema,
  openedAt: z.date(),
  clinician: clinicianCardSchema,
  /** It belongs to the journey of the present visit. */
  sameJourney: z.boolean(),
  summary: z.string().nullable(),
  note: noteContentSchema.nullable(),
  diagnosis: z.object({ code: z.string(), name: localizedName }).nullable(),
  prescriptions: z.array(
    z.object({
      id: z.uuid(),
      number: z.int(),
      state: z.string(),
      signedAt: z.date().nullable(),
      medicines: z.array(localizedName.extend({ strength: z.string() })),
    }),
  ),
});
export type EarlierConsultation = z.infer<typeof earlierConsultationSchema>;
export const patientRecordSchema = z.object({ consultations: z.array(earlierConsultationSchema) });

/** The end of a visit, for its card: what the patient was told, and what became of the fee. */
export const summaryViewSchema = z.object({
  consultation: consultationViewSchema,
  diagnosis: z.object({ code: z.string(), name: localizedName }).nullable(),
  refund: z
    .object({ amountMinor: z.int(), currency: z.string(), state: z.enum(['REQUESTED', 'DONE', 'FAILED']) })
    .nullable(),
  /** The number to call where the institution is. */
  ambulance: z.string(),
});
export type SummaryView = z.infer<typeof summaryViewSchema>;

export const endUnsuitableInput = z.object({
  key: z.uuid(),
  consultationId: z.uuid(),
  /** Why care online does not do; for the record. */
  reason: z.string().trim().min(3).max(500),
  /** Where to go and what to do; the patient reads it. */
  advice: z.string().trim().min(3).max(2000),
});
export type EndUnsuitableInput = z.infer<typeof endUnsuitableInput>;
