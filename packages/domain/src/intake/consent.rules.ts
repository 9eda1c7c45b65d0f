import { allowed, refused, type Verdict } from '../machine/index.ts';

/**
 * The text of consent shown now. Changing the text changes this, and who agreed to an older one is asked again.
 * Source: Measures for Internet Diagnosis (2018): the patient is informed and agrees before being seen online.
 */
export const CONSENT_VERSION = '2026-11-23';

/** @returns `consent-outdated` when what was agreed to is not what is shown now */
export function isConsentCurrent(agreedVersion: string): Verdict<'consent-outdated'> {
  return agreedVersion === CONSENT_VERSION ? allowed : refused('consent-outdated');
}
