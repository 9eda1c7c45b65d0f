import { z } from 'zod';
import { freshFactor } from '../access/index.ts';
import { clinicianRowSchema, institutionCardSchema, localizedName, roleSchema } from './institution.schema.ts';

const calendarDay = z.iso.date();

/** Institutions and departments an admin may place people and services in. */
export const administeredPlacesSchema = z.object({
  institutions: z.array(
    institutionCardSchema.extend({
      departments: z.array(z.object({ id: z.uuid(), name: localizedName })),
    }),
  ),
  /** Roles the admin may give. */
  roles: z.array(roleSchema),
});
export type AdministeredPlaces = z.infer<typeof administeredPlacesSchema>;

export const practiceFactsInput = z.object({
  title: z.string().max(60).nullable(),
  licenceNumber: z.string().trim().max(60).nullable(),
  licenceValidUntil: calendarDay.nullable(),
  practisingSince: calendarDay.nullable(),
  languages: z.array(z.enum(['zh-CN', 'en'])).min(1),
  paediatricScope: z.boolean(),
  capacity: z.int().min(1).max(100),
  institutionConsent: z.boolean(),
  practiceRegistered: z.boolean(),
  departmentIds: z.array(z.uuid()).max(30),
});

/** Somebody new at an institution, or a further role of somebody known by this email. */
export const createClinicianInput = practiceFactsInput.extend({
  key: z.uuid(),
  institutionId: z.uuid(),
  role: roleSchema,
  name: z.string().trim().min(1).max(80),
  latinName: z.string().trim().min(1).max(80),
  email: z.email().max(120),
  ...freshFactor,
});
export type CreateClinicianInput = z.infer<typeof createClinicianInput>;

/** The first way in, shown once to the admin who hands it over in person; null for somebody who signs in already. */
export const handoverSchema = z.object({ password: z.string(), totpSecret: z.string(), totpUrl: z.string() });
export const createClinicianResult = z.object({ practiceRoleId: z.uuid(), handover: handoverSchema.nullable() });

export const practiceRoleInput = z.object({ practiceRoleId: z.uuid() });
export const resetSignInInput = practiceRoleInput.extend(freshFactor);

/** Everything an admin edits of a practice, as it stands. */
export const clinicianFileSchema = clinicianRowSchema.extend({
  institutionId: z.uuid().nullable(),
  practisingSince: z.date().nullable(),
  languages: z.array(z.string()),
  paediatricScope: z.boolean(),
  capacity: z.int(),
  institutionConsent: z.boolean(),
  practiceRegistered: z.boolean(),
  departmentIds: z.array(z.uuid()),
  /** Why the platform may not verify it today; null when it may, or when it is not submitted. */
  verifyRefusal: z.string().nullable(),
});
export type ClinicianFile = z.infer<typeof clinicianFileSchema>;

/** Facts of a practice change; a credential that ran out or was refused, or whose licence an institution changes, is submitted again. */
export const updateClinicianInput = practiceFactsInput.extend({ practiceRoleId: z.uuid(), ...freshFactor });
export type UpdateClinicianInput = z.infer<typeof updateClinicianInput>;

export const decideCredentialInput = z.object({
  practiceRoleId: z.uuid(),
  decision: z.enum(['verify', 'reject']),
  /** Needed to reject. */
  reason: z.string().trim().max(500).default(''),
  ...freshFactor,
});
export const decideCredentialResult = z.object({ credential: clinicianRowSchema.shape.credential });

/** A service as its institution runs it. */
export const serviceRowSchema = z.object({
  id: z.uuid(),
  institutionId: z.uuid(),
  institutionName: localizedName,
  departmentName: localizedName.nullable(),
  name: localizedName,
  role: roleSchema,
  ticketPrefix: z.string(),
  priceMinor: z.int(),
  currency: z.string(),
  targetSeconds: z.int(),
  maxWaitSeconds: z.int(),
  isOpen: z.boolean(),
  waiting: z.int(),
});
export type ServiceRow = z.infer<typeof serviceRowSchema>;
export const listServicesResult = z.object({ rows: z.array(serviceRowSchema) });

const serviceTerms = {
  nameEn: z.string().trim().min(1).max(80),
  nameZh: z.string().trim().min(1).max(80),
  priceMinor: z.int().min(0).max(10_000_000),
  targetSeconds: z.int().min(60).max(86_400),
  maxWaitSeconds: z.int().min(60).max(604_800),
  isOpen: z.boolean(),
};

/** New terms of a service. Who has accepted the old price keeps it. */
export const updateServiceInput = z.object({ serviceId: z.uuid(), ...serviceTerms });
export const createServiceInput = z.object({
  key: z.uuid(),
  institutionId: z.uuid(),
  departmentId: z.uuid().nullable(),
  role: z.enum(['PHARMACIST', 'DOCTOR', 'NUTRITIONIST']),
  ticketPrefix: z.string().regex(/^[A-Z]$/),
  ...serviceTerms,
});
export const serviceResult = z.object({ serviceId: z.uuid() });
