import type { CalendarDay } from '../institution/index.ts';
import { allowed, refused, type Verdict } from '../machine/index.ts';
import { isMinor } from './age.rules.ts';

/** Somebody asks for care for a patient, on a day. */
export interface ActingFor {
  readonly actorId: string;
  readonly patientId: string;
  /** People the actor is guardian of now: links that are confirmed and not ended. */
  readonly wardIds: readonly string[];
  readonly patientBirthDate: CalendarDay | null;
  readonly today: CalendarDay;
}

/**
 * Whether somebody may act for a patient: an adult for oneself, a guardian for a ward. Source: rule 5.
 * @returns `not-guardian`, `profile-incomplete` without a birth date, or `minor-needs-guardian`
 */
export function mayActFor(acting: ActingFor): Verdict<'not-guardian' | 'profile-incomplete' | 'minor-needs-guardian'> {
  const { actorId, patientId, wardIds, patientBirthDate, today } = acting;
  if (actorId !== patientId) return wardIds.includes(patientId) ? allowed : refused('not-guardian');
  if (patientBirthDate === null) return refused('profile-incomplete');
  return isMinor(patientBirthDate, today) ? refused('minor-needs-guardian') : allowed;
}
