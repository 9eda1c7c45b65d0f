import { z } from 'zod';
import { freshFactor } from '../access/index.ts';
import { followUpPlanInput } from '../follow-up/index.ts';
import { sexSchema } from '../identity/index.ts';
import { clinicianCardSchema, emergencySchema, localizedName } from '../institution/index.ts';
import { allergySchema, conditionSchema, intakeViewSchema, takenMedicineSchema } from '../intake/index.ts';
import { timelineStepSchema } from '../journey/index.ts';
import { evidenceViewSchema } from './evidence.schema.ts';

export const consultationStateSchema = z.enum(['OPEN', 'ACTIVE', 'COMPLETED', 'ENDED_UNSUITABLE', 'CANCELLED']);

/** A visit, as both sides see it. */
export const consultationViewSchema = z.object({
  id: z.uuid(),
  journeyId: z.uuid(),
  conversationId: z.uuid(),
  ticketNumber: z.string(),
  serviceName: localizedName,
  kind: z.enum(['ADVICE', 'FOLLOW_UP']),
  state: consultationStateSchema,
  openedAt: z.date(),
  activeAt: z.date().nullable(),
  endedAt: z.date().nullable(),
  summary: z.string().nullable(),
  clinician: clinicianCardSchema,
  patient: z.object({
    personId: z.uuid(),
    name: z.string(),
    latinName: z.string(),
    sex: sexSchema,
    birthDate: z.date().nullable(),
  }),
});
export type ConsultationView = z.infer<typeof consultationViewSchema>;

/** What the patient's room needs beside the messages. */
export const patientRoomSchema = z.object({
  consultation: consultationViewSchema,
  timeline: z.array(timelineStepSchema),
  safety: z.object({
    pregnancy: z.enum(['NOT_KNOWN', 'NOT_APPLICABLE', 'NOT_PREGNANT', 'PREGNANT', 'BREASTFEEDING']),
    allergies: z.array(allergySchema).nullable(),
  }),
  intake: intakeViewSchema,
  /** The doctor asked for proof of a prior diagnosis, and none is there yet. */
  evidenceWanted: z.boolean(),
  /** Where questions and complaints go (rule 11). */
  institution: z.object({ name: localizedName, contactPhone: z.string().nullable(), emergency: emergencySchema }),
});

export type PatientRoom = z.infer<typeof patientRoomSchema>;

/** The banner every clinical screen carries; null means not known. */
export const patientBannerSchema = z.object({
  personId: z.uuid(),
  recordNumber: z.int(),
  name: z.string(),
  latinName: z.string(),
  sex: sexSchema,
  birthDate: z.date().nullable(),
  weightGrams: z.int().nullable(),
  pregnancy: z.enum(['NOT_KNOWN', 'NOT_APPLICABLE', 'NOT_PREGNANT', 'PREGNANT', 'BREASTFEEDING']),
  allergies: z.array(allergySchema).nullable(),
  conditions: z.array(conditionSchema).nullable(),
  medicines: z.array(takenMedicineSchema).nullable(),
  identityVerifiedAt: z.date().nullable(),
  earlierConsultations: z.int(),
});
export type PatientBanner = z.infer<typeof patientBannerSchema>;

export const noteContentSchema = z.object({
  complaint: z.string().max(4000),
  history: z.string().max(4000),
  assessment: z.string().max(4000),
  plan: z.string().max(4000),
});
export const noteViewSchema = noteContentSchema.extend({
  id: z.uuid(),
  diagnosis: z.object({ code: z.string(), name: localizedName }).nullable(),
  signedAt: z.date().nullable(),
  updatedAt: z.date(),
});

/** What the workbench needs beside the messages. */
export const clinicianRoomSchema = z.object({
  consultation: consultationViewSchema,
  banner: patientBannerSchema,
  intake: intakeViewSchema,
  note: noteViewSchema.nullable(),
  /** Prior diagnoses the patient declared on this journey. */
  evidence: z.array(evidenceViewSchema),
  /** Whether the doctor may ask for one, or has asked; null: neither. */
  evidenceRequest: z.enum(['open', 'asked']).nullable(),
  /** Why a colleague sent the patient here; null when the patient came by themselves. */
  referral: z.object({ reason: z.string(), madeBy: clinicianCardSchema }).nullable(),
  timeline: z.array(timelineStepSchema),
  /** Why a diagnosis or a prescription is closed now; null: open. The server asks again on each act. */
  locks: z.object({
    diagnosis: z.enum(['doctors-only', 'advice-only']).nullable(),
    prescription: z
      .enum(['doctors-only', 'advice-only', 'consultation-not-active', 'consultation-ended', 'consultation-unsuitable'])
      .nullable(),
  }),
});
export type ClinicianRoom = z.infer<typeof clinicianRoomSchema>;

export const consultationRowSchema = z.object({
  consultationId: z.uuid(),
  conversationId: z.uuid(),
  ticketNumber: z.string(),
  patientName: z.string(),
  latinName: z.string(),
  sex: sexSchema,
  birthDate: z.date().nullable(),
  state: consultationStateSchema,
  openedAt: z.date(),
  endedAt: z.date().nullable(),
  /** Last text of either side, shortened; null before the first. */
  lastMessage: z.string().nullable(),
  lastMessageAt: z.date().nullable(),
  unread: z.int(),
  /** Since when the patient waits for an answer; null when the clinician spoke last. */
  unansweredSince: z.date().nullable(),
  targetSeconds: z.int(),
  noteSigned: z.boolean(),
});
export type ConsultationRow = z.infer<typeof consultationRowSchema>;

export const myConsultationsSchema = z.object({
  active: z.array(consultationRowSchema),
  finished: z.array(consultationRowSchema),
});

/** An ICD-10 code; null: none. Closed in ADVICE (rule 1). */
const diagnosisCode = z.string().trim().min(1).max(16).nullish();
export const saveNoteInput = z.object({ consultationId: z.uuid(), note: noteContentSchema, diagnosisCode });
export const completeConsultationInput = z.object({
  key: z.uuid(),
  consultationId: z.uuid(),
  /** What the patient reads. */
  summary: z.string().trim().min(1).max(4000),
  note: noteContentSchema,
  diagnosisCode,
  /** What the patient is asked later; none when null or left out. */
  followUp: followUpPlanInput.nullish(),
  ...freshFactor,
});
export type CompleteConsultationInput = z.infer<typeof completeConsultationInput>;

export const consultationInput = z.object({ consultationId: z.uuid() });
/** Returns the patient to the queue; the reason stays in the history. */
export const giveBackInput = z.object({ consultationId: z.uuid(), reason: z.string().trim().min(3).max(500) });
export const giveBackResult = z.object({ ticketId: z.uuid() });
