import type { Dosage } from './dosage.schema.ts';
import type { SafetyCheck } from './safety-check.schema.ts';

/** Everything a signature covers. */
export interface SignedContent {
  readonly id: string;
  readonly version: number;
  readonly previousId: string | null;
  readonly consultationId: string;
  readonly patientId: string;
  readonly institutionId: string;
  readonly prescriberId: string;
  readonly diagnosisCode: string;
  readonly ruleProfile: string;
  /** In their order. */
  readonly lines: readonly {
    readonly medicineId: string;
    readonly dosage: Dosage;
    readonly days: number;
    readonly quantity: number;
  }[];
  readonly checks: readonly SafetyCheck[];
}

/** One text for equal contents: keys in order, nothing but the content. What is hashed when a doctor signs. */
export function canonicalPrescription(content: SignedContent): string {
  const { id, version, previousId, consultationId, patientId, institutionId, prescriberId } = content;
  const { diagnosisCode, ruleProfile, lines, checks } = content;
  const who = { id, version, previousId, consultationId, patientId, institutionId, prescriberId };
  const what = {
    diagnosisCode,
    ruleProfile,
    lines: lines.map(({ medicineId, dosage, days, quantity }) => ({ medicineId, dosage, days, quantity })),
    checks,
  };
  return JSON.stringify({ ...who, ...what }, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
