import { z } from 'zod';
import { sexSchema } from '../identity/index.ts';
import { clinicianCardSchema, localizedName } from '../institution/index.ts';
import { dosageSchema } from './dosage.schema.ts';
import { OVERRIDE_REASON_MAX, safetyCheckSchema } from './safety-check.schema.ts';
import { LONGEST_SUPPLY_DAYS } from './supply.rules.ts';

export const prescriptionStateSchema = z.enum([
  'DRAFT',
  'SIGNED',
  'RETURNED',
  'REJECTED',
  'EFFECTIVE',
  'PARTLY_DISPENSED',
  'DISPENSED',
  'VOIDED',
  'EXPIRED',
]);

export const medicineClassSchema = z.enum(['OTC', 'PRESCRIPTION', 'RESTRICTED']);

/** A medicine of the catalogue by its generic name. */
export const medicineCardSchema = z.object({
  id: z.uuid(),
  code: z.string(),
  name: localizedName,
  atcCode: z.string(),
  form: z.string(),
  strength: z.string(),
  packUnits: z.int().min(1),
  packUnit: z.string(),
  class: medicineClassSchema,
  restrictedGroup: z.string().nullable(),
});
export type MedicineCard = z.infer<typeof medicineCardSchema>;

export const diagnosisCardSchema = z.object({ code: z.string(), name: localizedName, chronic: z.boolean() });
export type DiagnosisCard = z.infer<typeof diagnosisCardSchema>;

export const prescriptionLineSchema = z.object({
  id: z.uuid(),
  position: z.int(),
  medicine: medicineCardSchema,
  dosage: dosageSchema,
  days: z.int().min(1),
  /** In packs. */
  quantity: z.int().min(1),
  dispensedQuantity: z.int().min(0),
});
export type PrescriptionLineView = z.infer<typeof prescriptionLineSchema>;

/** A pharmacist's decision on one signed version. */
export const reviewViewSchema = z.object({
  id: z.uuid(),
  decision: z.enum(['APPROVED', 'RETURNED', 'REJECTED']),
  reason: z.string().nullable(),
  reviewer: clinicianCardSchema,
  createdAt: z.date(),
});
export type ReviewView = z.infer<typeof reviewViewSchema>;

/** Another version of the same prescription. */
export const prescriptionVersionSchema = z.object({
  id: z.uuid(),
  version: z.int().min(1),
  state: prescriptionStateSchema,
});

/** A prescription as every side sees it; who may see it is decided where it is loaded. */
export const prescriptionViewSchema = z.object({
  id: z.uuid(),
  /** Running number all sides can read aloud. */
  number: z.int(),
  version: z.int().min(1),
  state: prescriptionStateSchema,
  journeyId: z.uuid(),
  consultationId: z.uuid(),
  institution: z.object({ id: z.uuid(), name: localizedName }),
  patient: z.object({
    personId: z.uuid(),
    name: z.string(),
    latinName: z.string(),
    sex: sexSchema,
    birthDate: z.date().nullable(),
  }),
  prescriber: clinicianCardSchema,
  diagnosis: diagnosisCardSchema,
  ruleProfile: z.string(),
  lines: z.array(prescriptionLineSchema),
  checks: z.array(safetyCheckSchema),
  createdAt: z.date(),
  signedAt: z.date().nullable(),
  effectiveAt: z.date().nullable(),
  validUntil: z.date().nullable(),
  /** Why it was withdrawn; null unless VOIDED. */
  voidReason: z.string().nullable(),
  reviews: z.array(reviewViewSchema),
  previous: prescriptionVersionSchema.nullable(),
  next: prescriptionVersionSchema.nullable(),
});
export type PrescriptionView = z.infer<typeof prescriptionViewSchema>;

export const prescriptionInput = z.object({ prescriptionId: z.uuid() });

/** One line of a draft as the doctor writes it. */
export const draftLineInput = z.object({
  medicineId: z.uuid(),
  dosage: dosageSchema,
  days: z.int().min(1).max(LONGEST_SUPPLY_DAYS),
  quantity: z.int().min(1).max(99),
});
export type DraftLineInput = z.infer<typeof draftLineInput>;

export const overrideInput = z.object({
  /** `safetyCheckKey` of the alert. */
  key: z.string().min(1).max(1000),
  reason: z.string().trim().max(OVERRIDE_REASON_MAX),
});
