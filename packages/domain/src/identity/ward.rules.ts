import { z } from 'zod';
import type { CalendarDay } from '../institution/index.ts';
import { allowed, refused, type Verdict } from '../machine/index.ts';
import { ageInYears, isMinor } from './age.rules.ts';
import { sexSchema } from './identity.schema.ts';

/** What the guardian is to the child. Keys of i18n `relation`. */
export const guardianRelationSchema = z.enum(['mother', 'father', 'grandparent', 'other']);

/** A child to care for. `key` makes it one child however often it is sent. */
export const addWardInput = z.object({
  key: z.uuid(),
  name: z.string().trim().min(1).max(80),
  latinName: z.string().trim().max(80).default(''),
  birthDate: z.iso.date(),
  sex: sexSchema,
  relation: guardianRelationSchema,
});
export type AddWardInput = z.infer<typeof addWardInput>;
export const addWardResult = z.object({ personId: z.uuid() });
export const endGuardianshipInput = z.object({ wardId: z.uuid() });

/** How many children one person cares for here. */
export const MAX_WARDS = 10;

interface Adding {
  readonly birthDate: CalendarDay;
  readonly today: CalendarDay;
  /** null: the guardian has not told it. */
  readonly guardianBirthDate: CalendarDay | null;
  /** Whom the guardian cares for already. */
  readonly wards: number;
}

/**
 * Whether somebody may add a child to the family: an adult adds a minor. Source: rule 5; Civil Code of the PRC, articles
 * 17 and 27.
 */
export function mayAddWard({
  birthDate,
  today,
  guardianBirthDate,
  wards,
}: Adding): Verdict<
  'birth-date-impossible' | 'ward-not-minor' | 'profile-incomplete' | 'guardian-needed' | 'family-full'
> {
  if (birthDate > today || ageInYears(birthDate, today) > 130) return refused('birth-date-impossible');
  if (!isMinor(birthDate, today)) return refused('ward-not-minor');
  if (guardianBirthDate === null) return refused('profile-incomplete');
  if (isMinor(guardianBirthDate, today)) return refused('guardian-needed');
  return wards >= MAX_WARDS ? refused('family-full') : allowed;
}
