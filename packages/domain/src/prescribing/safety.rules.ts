import { allergyFindings } from './allergy.rules.ts';
import { duplicateFindings } from './duplicate.rules.ts';
import { safetyAnswers, safetyCheckKey, type SafetyCheck } from './safety-check.schema.ts';
import { finding, type SafetyFacts } from './safety-facts.ts';

/**
 * Every safety check of a prescription. What no sourced rule covers yet is answered "not checked" with the reason, never
 * "clear". Without lines there is nothing to check.
 * Source: DOMAIN "Safety checks while prescribing"; facts in medicine-classes.data.ts.
 * @returns by answer: alerts, not checked, clear; within an answer in the order of the checks
 */
export function safetyChecks(facts: SafetyFacts): SafetyCheck[] {
  if (facts.medicines.length === 0) return [];
  const found = [
    ...allergyFindings(facts),
    finding('interaction', 'not-checked', 'no-interaction-rules'),
    ...duplicateFindings(facts),
    finding('dose', 'not-checked', 'no-dose-rules'),
    pregnancyFinding(facts),
    finding('renal', 'not-checked', 'no-recent-result'),
    finding('contraindication', 'not-checked', 'no-condition-rules'),
  ];
  return safetyAnswers.flatMap((answer) => found.filter((one) => one.answer === answer));
}

function pregnancyFinding({ pregnancy }: SafetyFacts): SafetyCheck {
  switch (pregnancy) {
    case 'NOT_APPLICABLE':
      return finding('pregnancy', 'clear', 'pregnancy-not-applicable');
    case 'NOT_PREGNANT':
      return finding('pregnancy', 'clear', 'stated-not-pregnant');
    case 'NOT_KNOWN':
      return finding('pregnancy', 'not-checked', 'pregnancy-not-known');
    case 'PREGNANT':
    case 'BREASTFEEDING':
      return finding('pregnancy', 'not-checked', 'no-pregnancy-rules');
  }
}

/** The fresh answers with the reasons a doctor gave for the same alerts before; a reason for what is gone is dropped. */
export function withOverrides(checks: readonly SafetyCheck[], reasons: ReadonlyMap<string, string>): SafetyCheck[] {
  return checks.map((check) => {
    const reason = check.answer === 'alert' ? reasons.get(safetyCheckKey(check))?.trim() : undefined;
    return reason ? { ...check, override: { reason } } : check;
  });
}

/** The reasons given so far, by alert. */
export function overridesOf(checks: readonly SafetyCheck[]): Map<string, string> {
  return new Map(checks.flatMap((check) => (check.override ? [[safetyCheckKey(check), check.override.reason]] : [])));
}

/** Alerts without a reason to go on: with one of these nothing is signed. */
export function openAlerts(checks: readonly SafetyCheck[]): SafetyCheck[] {
  return checks.filter(({ answer, override }) => answer === 'alert' && !override);
}
