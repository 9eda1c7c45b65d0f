/** 1 most urgent to 5 least urgent. */
export type TriageLevel = 1 | 2 | 3 | 4 | 5;

/** What an intake knows before a clinician has looked at it. */
export interface TriageFacts {
  /** null when the birth date is not known. */
  readonly ageInMonths: number | null;
  readonly pregnancy: 'NOT_KNOWN' | 'NOT_APPLICABLE' | 'NOT_PREGNANT' | 'PREGNANT' | 'BREASTFEEDING';
  readonly since: 'TODAY' | 'WEEK' | 'MONTH' | 'LONGER' | 'NOT_SURE';
}

const UNDER_SIX = 72;
const FROM_SEVENTY_FIVE = 75 * 12;

/**
 * The level a ticket starts with. Levels 1 and 2 are given by clinicians alone: what would be that urgent is a red flag
 * and never queues. Under six, from seventy-five, or pregnant: 3. Since more than a month and none of these: 5. Else 4.
 */
export function defaultTriageLevel({ ageInMonths, pregnancy, since }: TriageFacts): TriageLevel {
  const isFragile =
    pregnancy === 'PREGNANT' || (ageInMonths !== null && (ageInMonths < UNDER_SIX || ageInMonths >= FROM_SEVENTY_FIVE));
  if (isFragile) return 3;
  return since === 'LONGER' ? 5 : 4;
}
