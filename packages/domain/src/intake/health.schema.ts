import { z } from 'zod';
import { allergySchema, conditionSchema, takenMedicineSchema } from './intake.schema.ts';

export const pregnancySchema = z.enum(['NOT_KNOWN', 'NOT_APPLICABLE', 'NOT_PREGNANT', 'PREGNANT', 'BREASTFEEDING']);
export type Pregnancy = z.infer<typeof pregnancySchema>;

const said = (most: number) => z.string().trim().min(1).max(most);
const perhaps = (most: number) => z.string().trim().min(1).max(most).nullable();
/** Longest list of one kind. */
export const MAX_HEALTH_ENTRIES = 30;

/** The health profile as a patient confirms it: an empty list says that nothing is known, it is never left open. */
export const confirmHealthInput = z.object({
  patientId: z.uuid(),
  allergies: z
    .array(z.object({ substance: said(80), reaction: perhaps(120), since: perhaps(20) }))
    .max(MAX_HEALTH_ENTRIES),
  conditions: z.array(z.object({ code: perhaps(10), name: said(120), since: perhaps(20) })).max(MAX_HEALTH_ENTRIES),
  medicines: z.array(z.object({ name: said(120), dose: perhaps(120) })).max(MAX_HEALTH_ENTRIES),
  pregnancy: pregnancySchema,
  weightGrams: z.int().min(500).max(400_000).nullable(),
});
export type ConfirmHealthInput = z.infer<typeof confirmHealthInput>;

export const healthInput = z.object({ patientId: z.uuid() });

/** The health profile; a list that is null was never asked. */
export const healthProfileSchema = z.object({
  patientId: z.uuid(),
  allergies: z.array(allergySchema).nullable(),
  conditions: z.array(conditionSchema).nullable(),
  medicines: z.array(takenMedicineSchema).nullable(),
  pregnancy: pregnancySchema,
  weightGrams: z.int().nullable(),
  confirmedAt: z.date().nullable(),
  /** When the name was verified with an identity number (rule 5); null: not yet. */
  identityVerifiedAt: z.date().nullable(),
});
export type HealthProfile = z.infer<typeof healthProfileSchema>;
