import type { Transaction } from '@openward/db';
import { AppError, notFound } from '@openward/domain/errors';
import {
  diseaseFaults,
  limitFaults,
  neverOnline,
  overridesOf,
  safetyChecks,
  withOverrides,
  type LimitFault,
  type PrescriptionView,
} from '@openward/domain/prescribing';
import { loadPrescriptions } from './load-prescriptions.ts';
import type { PrescribingVisit } from './prescribing-visit.ts';
import { loadSafetyFacts } from './safety-facts.ts';
import { sealOf } from './seal.ts';

/** A draft with its checks as they answer now. */
export interface Draft {
  readonly view: PrescriptionView;
  readonly faults: readonly LimitFault[];
  /** Of everything a signature would cover now. */
  readonly seal: Buffer<ArrayBuffer>;
}

/** The draft of a consultation, checked anew: the patient may have said more since it was saved. */
export async function loadDraft(tx: Transaction, visit: PrescribingVisit): Promise<Draft | null> {
  const where = { consultationId: visit.id, prescriberId: visit.prescriberId, state: 'DRAFT' as const };
  const [stored] = await loadPrescriptions(tx, { where, take: 1 });
  return stored ? checkDraft(tx, visit, stored) : null;
}

async function checkDraft(tx: Transaction, visit: PrescribingVisit, stored: PrescriptionView): Promise<Draft> {
  const { profile } = visit;
  const isChronic = stored.diagnosis.chronic;
  const facts = await loadSafetyFacts(tx, {
    patientId: visit.patientId,
    medicines: stored.lines.map(({ medicine }) => medicine),
    isChronic,
    exceptIds: [stored.id, ...(stored.previous ? [stored.previous.id] : [])],
  });
  const checks = withOverrides(safetyChecks(facts), overridesOf(stored.checks));
  const view = { ...stored, checks, ruleProfile: profile.version };
  const seal = sealOf({
    ...view,
    previousId: view.previous?.id ?? null,
    patientId: visit.patientId,
    institutionId: visit.institutionId,
    prescriberId: visit.prescriberId,
    diagnosisCode: view.diagnosis.code,
    lines: view.lines.map(({ medicine, ...line }) => ({ ...line, medicineId: medicine.id })),
  });
  const disease = { diagnosisCode: view.diagnosis.code, evidencedCode: visit.evidencedDiagnosis, profile };
  return { view, faults: [...limitFaults(view.lines, { profile, isChronic }), ...diseaseFaults(disease)], seal };
}

/** Rule 6, asked at draft and asked again at signing. @throws AppError FORBIDDEN `never-online` */
export function refuseNeverOnline(
  medicines: readonly Parameters<typeof neverOnline>[0][],
  visit: PrescribingVisit,
): void {
  for (const medicine of medicines) {
    const verdict = neverOnline(medicine, visit.profile);
    if (!verdict.ok) throw new AppError('FORBIDDEN', `never online: ${medicine.atcCode}`, verdict.reason);
  }
}

/** The draft as the caller last saw it. @throws AppError NOT_FOUND without one, CONFLICT when it stands otherwise now */
export function asSeen(draft: Draft | null, seal: string): Draft {
  if (!draft) throw notFound('draft');
  if (draft.seal.toString('hex') !== seal) throw new AppError('CONFLICT', 'the draft has changed', 'conflict');
  return draft;
}
