import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { safetyChecks, withOverrides, type PrescribingDesk, type SaveDraftInput } from '@openward/domain/prescribing';
import { writeAudit } from '../audit/index.ts';
import { beginState } from '../lifecycle/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { asSeen, loadDraft, refuseNeverOnline } from './draft.ts';
import { loadPrescribingVisit, refuseUnlessOpen, type PrescribingVisit } from './prescribing-visit.ts';
import { medicineCard, medicineSelect } from './prescription-view.ts';
import { loadSafetyFacts } from './safety-facts.ts';
import { viewDesk } from './view-desk.ts';

/**
 * Keeps the doctor's draft as a whole: diagnosis, lines, and the reasons to go on in spite of alerts. What goes beyond the
 * limits is kept and shown, and refused at signing; what is never online is refused now (rule 6).
 * @param input `seal` is the draft as last seen, null for none: somebody else's change in between is a CONFLICT
 * @throws AppError NOT_FOUND; FORBIDDEN or CONFLICT with why prescribing is closed; FORBIDDEN `never-online`; CONFLICT
 */
export async function saveDraft(services: Services, actor: Actor, input: SaveDraftInput): Promise<PrescribingDesk> {
  authorize(actor, 'prescription.write');
  await commit(services, async (tx) => {
    const visit = await loadPrescribingVisit(tx, actor, { consultationId: input.consultationId, lock: true });
    const draft = await loadDraft(tx, visit);
    refuseUnlessOpen(visit, draft !== null && draft.view.previous !== null);
    if (input.seal !== null) asSeen(draft, input.seal);
    else if (draft) throw new AppError('CONFLICT', 'there is a draft already', 'conflict');
    const { id, checks } = await contentOf(tx, visit, { input, draft });
    const diagnosisCode = await knownDiagnosis(tx, input.diagnosisCode);
    const fields = { diagnosisCode, ruleProfile: visit.profile.version, checks };
    if (id) await tx.prescription.update({ where: { id }, data: fields });
    const prescriptionId = id ?? (await beginDraft(tx, { actor, visit, fields }));
    await tx.prescriptionLine.deleteMany({ where: { prescriptionId } });
    await tx.prescriptionLine.createMany({
      data: input.lines.map((line, index) => ({ prescriptionId, position: index + 1, ...line })),
    });
    const { patientId } = visit;
    await writeAudit(tx, actor, {
      action: 'prescription.draft',
      entity: 'prescription',
      entityId: prescriptionId,
      patientId,
    });
  });
  return viewDesk(services, actor, input);
}

interface Change {
  readonly input: SaveDraftInput;
  readonly draft: Awaited<ReturnType<typeof loadDraft>>;
}

async function contentOf(tx: Transaction, visit: PrescribingVisit, { input, draft }: Change) {
  const ids = input.lines.map(({ medicineId }) => medicineId);
  const rows = await tx.medicine.findMany({ where: { id: { in: ids } }, select: medicineSelect });
  const medicines = input.lines.map(({ medicineId }) => {
    const row = rows.find(({ id }) => id === medicineId);
    if (!row) throw new AppError('BAD_INPUT', 'unknown medicine', 'bad-input');
    return medicineCard(row);
  });
  refuseNeverOnline(medicines, visit);
  const id = draft?.view.id ?? null;
  const exceptIds = [draft?.view.id, draft?.view.previous?.id].filter((one) => one !== undefined);
  const facts = await loadSafetyFacts(tx, {
    patientId: visit.patientId,
    medicines,
    isChronic: await isChronic(tx, input),
    exceptIds,
  });
  const reasons = new Map(input.overrides.map(({ key, reason }) => [key, reason]));
  return { id, checks: withOverrides(safetyChecks(facts), reasons) };
}

async function isChronic(tx: Transaction, { diagnosisCode }: SaveDraftInput): Promise<boolean> {
  const known = await tx.diagnosisCode.findUnique({ where: { code: diagnosisCode }, select: { chronic: true } });
  return known?.chronic ?? false;
}

async function knownDiagnosis(tx: Transaction, code: string): Promise<string> {
  const known = await tx.diagnosisCode.findUnique({ where: { code }, select: { code: true } });
  if (!known) throw new AppError('BAD_INPUT', 'unknown diagnosis', 'bad-input', { field: 'diagnosisCode' });
  return known.code;
}

interface Beginning {
  readonly actor: Actor;
  readonly visit: PrescribingVisit;
  readonly fields: { readonly diagnosisCode: string; readonly ruleProfile: string; readonly checks: object[] };
  /** The returned version it corrects. */
  readonly corrected?: { readonly id: string; readonly version: number };
}

/** A new draft of the consultation's doctor; the database lets each consultation have one. @returns its id */
export async function beginDraft(tx: Transaction, { actor, visit, fields, corrected }: Beginning): Promise<string> {
  const { id: consultationId, journeyId, patientId, institutionId, prescriberId } = visit;
  const follows = corrected ? { previousId: corrected.id, version: corrected.version + 1 } : {};
  const { id } = await tx.prescription.create({
    data: { consultationId, journeyId, patientId, institutionId, prescriberId, ...fields, ...follows },
    select: { id: true },
  });
  const { version } = visit.profile;
  await beginState(tx, {
    lifecycle: 'PRESCRIPTION',
    id,
    actor,
    practiceRoleId: prescriberId,
    journeyId,
    ruleProfile: version,
  });
  return id;
}
