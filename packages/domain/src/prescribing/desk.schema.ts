import { z } from 'zod';
import { freshFactor } from '../access/index.ts';
import { errorKeys } from '../errors/index.ts';
import {
  diagnosisCardSchema,
  draftLineInput,
  medicineCardSchema,
  overrideInput,
  prescriptionViewSchema,
} from './prescription.schema.ts';

/** What goes beyond the limits; `position` counts the lines from 1, null is the prescription as a whole. */
export const limitFaultSchema = z.object({
  reason: z.enum([
    'no-medicines',
    'too-many-medicines',
    'disease-not-evidenced',
    'same-medicine-twice',
    'dose-not-of-medicine',
    'supply-too-long',
    'quantity-too-large',
  ]),
  position: z.int().nullable(),
  limit: z.int(),
});

export const prescribingDeskInput = z.object({ consultationId: z.uuid() });

/** Everything a doctor needs to prescribe in a consultation. */
export const prescribingDeskSchema = z.object({
  consultationId: z.uuid(),
  /** Why prescribing is closed: a key of i18n `errors`; null: open. The server asks again on each act. */
  lock: z.enum(errorKeys).nullable(),
  draft: prescriptionViewSchema.nullable(),
  /** Names the draft exactly as shown, its checks included: saving and signing give it back. */
  seal: z.string().nullable(),
  faults: z.array(limitFaultSchema),
  /** Of the prior diagnosis the doctor confirmed. */
  suggestedDiagnosis: diagnosisCardSchema.nullable(),
  /** What was signed in this consultation, newest first. */
  signed: z.array(prescriptionViewSchema),
  limits: z.object({
    maxMedicines: z.int(),
    maxDays: z.int(),
    maxChronicDays: z.int(),
    validDays: z.int(),
  }),
  /** Whether signing takes no code now. */
  secondFactorFresh: z.boolean(),
});
export type PrescribingDesk = z.infer<typeof prescribingDeskSchema>;

const sealSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** The whole draft. `seal` is the one it is based on, null for the first. */
export const saveDraftInput = z.object({
  consultationId: z.uuid(),
  seal: sealSchema.nullable(),
  diagnosisCode: z.string().min(3).max(12),
  lines: z.array(draftLineInput).max(20),
  overrides: z.array(overrideInput).max(60).default([]),
});
export type SaveDraftInput = z.infer<typeof saveDraftInput>;

/** `code`: six digits, unless the second factor was given within five minutes. `key` makes signing happen once. */
export const signPrescriptionInput = z.object({
  key: z.uuid(),
  consultationId: z.uuid(),
  seal: sealSchema,
  ...freshFactor,
});
export type SignPrescriptionInput = z.infer<typeof signPrescriptionInput>;

export const voidPrescriptionInput = z.object({
  prescriptionId: z.uuid(),
  reason: z.string().trim().min(3).max(500),
});

export const listPrescriptionsInput = z.object({ cursor: z.uuid().nullish() });
export const listPrescriptionsResult = z.object({
  rows: z.array(prescriptionViewSchema),
  nextCursor: z.uuid().nullable(),
});

export const catalogueSearchInput = z.object({ query: z.string().trim().min(1).max(60) });
/** A medicine found, with how many pharmacies have it free now. */
export const medicineHitSchema = medicineCardSchema.extend({ stocked: z.int().min(0), pharmacies: z.int().min(0) });
export type MedicineHit = z.infer<typeof medicineHitSchema>;
export const medicineHitsSchema = z.array(medicineHitSchema);
export const diagnosisHitsSchema = z.array(diagnosisCardSchema);
