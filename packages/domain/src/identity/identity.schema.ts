import { z } from 'zod';
import { localizedName, roleSchema } from '../institution/index.ts';

export const localeSchema = z.enum(['en', 'zh-CN']);
export const sexSchema = z.enum(['FEMALE', 'MALE', 'UNKNOWN']);

/** Asking for a one-time code; the answer never reveals whether an account exists. */
export const requestCodeInput = z.object({ contact: z.string().trim().min(3).max(120), locale: localeSchema });
export const requestCodeResult = z.object({
  contactMasked: z.string(),
  resendAfterSeconds: z.int(),
  /** True when the code waits in the demo inbox. */
  demoInbox: z.boolean(),
});

export const familyMemberSchema = z.object({
  personId: z.uuid(),
  name: z.string(),
  latinName: z.string(),
  relation: z.string(),
  sex: sexSchema,
  birthDate: z.date().nullable(),
});

export const patientMeSchema = z.object({
  personId: z.uuid(),
  name: z.string(),
  latinName: z.string(),
  locale: localeSchema,
  sex: sexSchema,
  birthDate: z.date().nullable(),
  /** False until name and birth date are known. */
  profileComplete: z.boolean(),
  contactMasked: z.string().nullable(),
  family: z.array(familyMemberSchema),
  sessions: z.int(),
});
export type PatientMe = z.infer<typeof patientMeSchema>;

/** Name and identity number of a patient, asked of whoever keeps the register (rule 5). */
export const verifyIdentityInput = z.object({ patientId: z.uuid(), number: z.string().trim().min(15).max(30) });
export const verificationInput = z.object({ patientId: z.uuid() });
export const verificationSchema = z.object({
  patientId: z.uuid(),
  verifiedAt: z.date().nullable(),
  /** A number that fits this person and is nobody's; null outside the demo and once verified. */
  demoNumber: z.string().nullable(),
});
export type Verification = z.infer<typeof verificationSchema>;

export const completeProfileInput = z.object({
  name: z.string().trim().min(1).max(80),
  latinName: z.string().trim().max(80).default(''),
  sex: sexSchema,
  birthDate: z.iso.date(),
});

export const staffMeSchema = z.object({
  personId: z.uuid(),
  name: z.string(),
  latinName: z.string(),
  locale: localeSchema,
  roles: z.array(
    z.object({
      practiceRoleId: z.uuid(),
      role: roleSchema,
      title: z.string().nullable(),
      institutionName: localizedName.nullable(),
      licenceNumber: z.string().nullable(),
      licenceValidUntil: z.date().nullable(),
    }),
  ),
  permissions: z.array(z.string()),
  secondFactorFresh: z.boolean(),
});
export type StaffMe = z.infer<typeof staffMeSchema>;

/** One line of the demo panel. */
export const demoPersonSchema = z.object({
  personId: z.uuid(),
  name: z.string(),
  latinName: z.string(),
  role: roleSchema.or(z.literal('PATIENT')),
  title: z.string().nullable(),
  institutionName: localizedName.nullable(),
  /** For patients the state of what is open, for example TICKET.WAITING; a dotted key of i18n state. */
  stage: z.string().nullable(),
});
export type DemoPerson = z.infer<typeof demoPersonSchema>;

export const demoInboxItemSchema = z.object({
  id: z.uuid(),
  channel: z.enum(['EMAIL', 'SMS', 'IN_APP']),
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  createdAt: z.date(),
});

export const setLocaleInput = z.object({ locale: localeSchema });
export const signOutEverywhereResult = z.object({ ended: z.int().min(0) });
/** What the authenticator of a demo person shows at this moment. */
export const demoCodeSchema = z.object({ code: z.string() });
