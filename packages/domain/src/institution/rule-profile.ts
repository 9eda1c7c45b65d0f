import type { CalendarDay } from './calendar-day.ts';
import { ruleProfiles } from './rule-profiles.data.ts';

export type RuleProfileKey = 'cn-2018' | 'open';

/** A group of medicines that is specially managed by law. */
export type RestrictedGroup =
  | 'narcotic'
  | 'psychotropic'
  | 'toxic'
  | 'radioactive'
  | 'specially-managed'
  | 'vaccine'
  | 'blood-product';

/** What the law of a place allows from a day on. Chosen per institution; a decision records the `version`. */
export interface RuleProfile {
  readonly key: RuleProfileKey;
  /** `key@validFrom`, written beside every decision it allowed. */
  readonly version: string;
  readonly validFrom: CalendarDay;
  readonly sources: readonly string[];
  /** Rule 1: whether a patient without evidence of a prior diagnosis may be diagnosed, and prescribed for. */
  readonly firstVisit: { readonly diagnosis: boolean; readonly prescribing: boolean };
  /** Rule 3, for doctors. */
  readonly independentPracticeYears: number;
  /** Rule 7. */
  readonly prescription: {
    readonly validDays: number;
    readonly maxMedicines: number;
    readonly maxSupplyDays: number;
    /** Longest supply for a chronic disease. */
    readonly maxChronicWeeks: number;
  };
  /** Rule 6. */
  readonly neverOnline: readonly RestrictedGroup[];
  /** Rule 9: deletion is refused before. */
  readonly retentionYears: { readonly records: number; readonly processData: number; readonly saleRecords: number };
  /** Numbers to call; `crisisLine` for thoughts of suicide where the place has one. */
  readonly emergency: { readonly ambulance: string; readonly crisisLine: string | null };
}

/**
 * The version of a profile in force on a day.
 * @param key as stored with the institution
 * @throws RangeError for an unknown key or a day before its first version: without rules nothing is allowed
 */
export function ruleProfileOn(key: string, day: CalendarDay): RuleProfile {
  const inForce = ruleProfiles.findLast((profile) => profile.key === key && profile.validFrom <= day);
  if (!inForce) throw new RangeError(`no rule profile ${key} on ${day}`);
  return inForce;
}
