import { allowed, refused, type Verdict } from '../machine/index.ts';

/** Whom a service is for, months; both ends belong to the range, null means no upper end. */
export interface ServiceScope {
  readonly isOpen: boolean;
  readonly minAgeMonths: number;
  readonly maxAgeMonths: number | null;
}

/**
 * Whether a patient may queue for a service.
 * @param ageInMonths null when the birth date is not known; then only services for every age are open
 * @returns `service-closed`, `profile-incomplete` or `age-not-served`
 */
export function mayUseService(
  { isOpen, minAgeMonths, maxAgeMonths }: ServiceScope,
  ageInMonths: number | null,
): Verdict<'service-closed' | 'profile-incomplete' | 'age-not-served'> {
  if (!isOpen) return refused('service-closed');
  if (ageInMonths === null) {
    return minAgeMonths === 0 && maxAgeMonths === null ? allowed : refused('profile-incomplete');
  }
  const isServed = ageInMonths >= minAgeMonths && (maxAgeMonths === null || ageInMonths <= maxAgeMonths);
  return isServed ? allowed : refused('age-not-served');
}
