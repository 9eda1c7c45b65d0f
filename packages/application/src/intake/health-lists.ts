import { allergySchema, conditionSchema, takenMedicineSchema } from '@openward/domain/intake';
import { z } from 'zod';

const lists = {
  allergies: z.array(allergySchema).nullable(),
  conditions: z.array(conditionSchema).nullable(),
  medicines: z.array(takenMedicineSchema).nullable(),
};

/** The health profile's lists as stored; null means never asked. @throws ZodError for a row that no release wrote */
export function healthLists(profile: Readonly<Record<keyof typeof lists, unknown>>) {
  return {
    allergies: lists.allergies.parse(profile.allergies),
    conditions: lists.conditions.parse(profile.conditions),
    medicines: lists.medicines.parse(profile.medicines),
  };
}
