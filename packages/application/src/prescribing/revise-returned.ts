import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { dosageSchema, safetyChecks, type PrescribingDesk } from '@openward/domain/prescribing';
import { writeAudit } from '../audit/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { visiblePrescriptions } from '../visibility/index.ts';
import { loadPrescribingVisit, refuseUnlessOpen } from './prescribing-visit.ts';
import { medicineCard, medicineSelect } from './prescription-view.ts';
import { loadSafetyFacts } from './safety-facts.ts';
import { beginDraft } from './save-draft.ts';
import { viewDesk } from './view-desk.ts';

/**
 * Begins the next version of a prescription that a pharmacist returned: a draft with the same lines that points to it.
 * Doing it again shows the draft there is.
 * @throws AppError NOT_FOUND unless it is the actor's own; CONFLICT unless it was returned, or while another draft is open
 */
export async function reviseReturned(
  services: Services,
  actor: Actor,
  { prescriptionId }: { readonly prescriptionId: string },
): Promise<PrescribingDesk> {
  authorize(actor, 'prescription.write');
  const consultationId = await commit(services, async (tx) => {
    const own = actor.practices.map(({ practiceRoleId }) => practiceRoleId);
    const returned = await tx.prescription.findFirst({
      where: { AND: [{ id: prescriptionId, prescriberId: { in: own } }, visiblePrescriptions(actor)] },
      include: { lines: { orderBy: { position: 'asc' }, include: { medicine: { select: medicineSelect } } } },
    });
    if (!returned) throw notFound('prescription');
    const visit = await loadPrescribingVisit(tx, actor, { consultationId: returned.consultationId, lock: true });
    refuseUnlessOpen(visit, true);
    const draft = await tx.prescription.findFirst({ where: { consultationId: visit.id, state: 'DRAFT' } });
    if (draft?.previousId === returned.id) return visit.id;
    const next = await tx.prescription.findUnique({ where: { previousId: returned.id }, select: { id: true } });
    if (returned.state !== 'RETURNED' || draft || next) {
      throw new AppError('CONFLICT', `${returned.state}, or another draft is open`, 'conflict');
    }
    const { diagnosisCode, patientId } = returned;
    const diagnosis = await tx.diagnosisCode.findUnique({ where: { code: diagnosisCode }, select: { chronic: true } });
    const facts = await loadSafetyFacts(tx, {
      patientId,
      medicines: returned.lines.map(({ medicine }) => medicineCard(medicine)),
      isChronic: diagnosis?.chronic ?? false,
      exceptIds: [returned.id],
    });
    const fields = { diagnosisCode, ruleProfile: visit.profile.version, checks: safetyChecks(facts) };
    const id = await beginDraft(tx, { actor, visit, fields, corrected: returned });
    await tx.prescriptionLine.createMany({
      data: returned.lines.map(({ position, medicineId, dosage, days, quantity }) => ({
        prescriptionId: id,
        position,
        medicineId,
        days,
        quantity,
        dosage: dosageSchema.parse(dosage),
      })),
    });
    await writeAudit(tx, actor, { action: 'prescription.revise', entity: 'prescription', entityId: id, patientId });
    return visit.id;
  });
  return viewDesk(services, actor, { consultationId });
}
