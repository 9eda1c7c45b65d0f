import { z } from 'zod';
import { freshFactor } from '../access/index.ts';

/** A name in both languages of the platform. */
export const localizedName = z.object({ en: z.string(), zh: z.string() });
export type LocalizedName = z.infer<typeof localizedName>;

export const roleSchema = z.enum([
  'PHARMACIST',
  'DOCTOR',
  'NUTRITIONIST',
  'DISPENSER',
  'INSTITUTION_ADMIN',
  'PLATFORM_ADMIN',
  'AUDITOR',
]);

/** Numbers to call in the place of an institution; null where it has no line for thoughts of suicide. */
export const emergencySchema = z.object({ ambulance: z.string(), crisisLine: z.string().nullable() });
export type EmergencyNumbers = z.infer<typeof emergencySchema>;

/** Whole minutes, or the honest answer. */
export const waitRangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('range'), fromMinutes: z.int().min(0), toMinutes: z.int().min(0) }),
  z.object({ kind: z.literal('not-known') }),
]);

export const serviceCardSchema = z.object({
  id: z.uuid(),
  name: localizedName,
  role: roleSchema,
  institutionName: localizedName,
  departmentName: localizedName.nullable(),
  priceMinor: z.int().min(0),
  currency: z.string(),
  /** Free, or there is a way to pay here. */
  isPayable: z.boolean(),
  targetSeconds: z.int(),
  isOpen: z.boolean(),
  cliniciansOnDuty: z.int().min(0),
  waiting: z.int().min(0),
  wait: waitRangeSchema,
  emergency: emergencySchema,
});
export type ServiceCard = z.infer<typeof serviceCardSchema>;

export const institutionCardSchema = z.object({
  id: z.uuid(),
  name: localizedName,
  kind: z.enum(['HOSPITAL', 'CLINIC', 'PHARMACY']),
  grade: z.string().nullable(),
  licenceNumber: z.string(),
  province: z.string(),
  city: z.string(),
});

/** What anybody may see before signing in (rule 11: published facts, price before queueing). */
export const publicHomeSchema = z.object({
  pharmacistsOnDuty: z.int().min(0),
  /** The wait of the pharmacist service offered first. */
  wait: waitRangeSchema,
  services: z.array(serviceCardSchema),
  institutions: z.array(institutionCardSchema),
  asOf: z.date(),
});
export type PublicHome = z.infer<typeof publicHomeSchema>;

/** A clinician as patients see one: name, title, licence (rule 11). */
export const clinicianCardSchema = z.object({
  practiceRoleId: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  latinName: z.string(),
  role: roleSchema,
  title: z.string().nullable(),
  licenceNumber: z.string().nullable(),
  licenceValidUntil: z.date().nullable(),
  institutionName: localizedName.nullable(),
});
export type ClinicianCard = z.infer<typeof clinicianCardSchema>;

/** A clinician as admins see one. */
export const clinicianRowSchema = clinicianCardSchema.extend({
  credential: z.enum(['SUBMITTED', 'VERIFIED', 'EXPIRED', 'REJECTED', 'SUSPENDED']),
  onDutySince: z.date().nullable(),
  activeConsultations: z.int().min(0),
});
export type ClinicianRow = z.infer<typeof clinicianRowSchema>;

export const listCliniciansInput = z.object({
  search: z.string().trim().max(80).default(''),
  credential: clinicianRowSchema.shape.credential.optional(),
  cursor: z.string().max(300).optional(),
});
export const listCliniciansResult = z.object({
  rows: z.array(clinicianRowSchema),
  nextCursor: z.string().nullable(),
});
export const suspendClinicianInput = z.object({ practiceRoleId: z.uuid(), reason: z.string().trim().min(3).max(500) });
export const suspendClinicianResult = z.object({
  credential: clinicianRowSchema.shape.credential,
  returnedToQueue: z.int().min(0),
});
/** Giving the right to practise back wants the second factor; taking it away does not wait for one. */
export const reinstateClinicianInput = suspendClinicianInput.extend(freshFactor);
export const reinstateClinicianResult = z.object({ credential: clinicianRowSchema.shape.credential });
