import type { CalendarDay } from './calendar-day.ts';
import type { EmergencyNumbers } from './institution.schema.ts';
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
  readonly emergency: Readonly<EmergencyNumbers>;
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

/**
 * The version a decision was made under, or the newest of its key where the decision names the key alone.
 * @throws RangeError for a version that no release knew
 */
export function ruleProfileOf(version: string): RuleProfile {
  const named = ruleProfiles.find((profile) => profile.version === version);
  const found = named ?? ruleProfiles.findLast(({ key }) => key === version.split('@', 1)[0]);
  if (!found) throw new RangeError(`no rule profile ${version}`);
  return found;
}

/** The numbers where no institution is chosen yet: those of the profile that holds by default. */
export const defaultEmergency = (): Readonly<EmergencyNumbers> => ruleProfileOf('cn-2018').emergency;
