import { safetyAnswers, safetyCheckNames, type SafetyCheck, type SafetyCheckName } from '@openward/domain/prescribing';

export interface CheckRow {
  readonly check: SafetyCheckName;
  /** The most serious answer of the row. */
  readonly answer: SafetyCheck['answer'];
  /** Alerts first. */
  readonly findings: readonly SafetyCheck[];
}

const rank = (answer: SafetyCheck['answer']) => safetyAnswers.indexOf(answer);

/** The answers by check, most serious row first; checks nobody answered are left out. */
export function checksByName(checks: readonly SafetyCheck[]): CheckRow[] {
  const rows = safetyCheckNames.flatMap((check): CheckRow[] => {
    const findings = checks
      .filter((one) => one.check === check)
      .toSorted((one, other) => rank(one.answer) - rank(other.answer));
    const [worst] = findings;
    return worst ? [{ check, answer: worst.answer, findings }] : [];
  });
  return rows.toSorted((one, other) => rank(one.answer) - rank(other.answer));
}

/** The most serious answer of a row about one medicine: about it alone, or about the prescription as a whole. */
export function answerFor({ findings }: CheckRow, medicineId: string): SafetyCheck['answer'] | null {
  const about = findings.filter((one) => one.medicineId === null || one.medicineId === medicineId);
  return about[0]?.answer ?? null;
}
