import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { isSecondFactorFresh } from '@openward/domain/identity';
import { maxSupplyDays, type PrescribingDesk } from '@openward/domain/prescribing';
import { recordRead } from '../audit/index.ts';
import { nameOf } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { loadDraft } from './draft.ts';
import { loadPrescriptions } from './load-prescriptions.ts';
import { loadPrescribingVisit, lockOf } from './prescribing-visit.ts';

const atMost = 20;

/**
 * Everything the doctor needs to prescribe in a consultation: the draft with its checks as they answer now, what was
 * signed before, the limits, and why it is closed if it is.
 * @throws AppError NOT_FOUND for a missing id as for one the clinician does not hold
 */
export async function viewDesk(
  services: Services,
  actor: Actor,
  { consultationId }: { readonly consultationId: string },
): Promise<PrescribingDesk> {
  authorize(actor, 'prescription.write');
  const { prisma } = services.db;
  const visit = await loadPrescribingVisit(prisma, actor, { consultationId, lock: false });
  const [draft, signed, suggested, session] = await Promise.all([
    loadDraft(prisma, visit),
    loadPrescriptions(prisma, { where: { consultationId, state: { not: 'DRAFT' } }, take: atMost }),
    suggestedDiagnosis(prisma, visit.evidencedDiagnosis),
    prisma.session.findUnique({ where: { id: actor.sessionId }, select: { secondFactorAt: true } }),
  ]);
  await recordRead(services, actor, {
    action: 'prescription.draft-read',
    entity: 'prescription',
    entityId: draft?.view.id ?? null,
    patientId: visit.patientId,
  });
  const { profile } = visit;
  return {
    consultationId,
    lock: lockOf(visit, draft !== null && draft.view.previous !== null),
    draft: draft?.view ?? null,
    seal: draft?.seal.toString('hex') ?? null,
    faults: [...(draft?.faults ?? [])],
    suggestedDiagnosis: suggested,
    signed,
    limits: {
      maxMedicines: profile.prescription.maxMedicines,
      maxDays: maxSupplyDays(profile, false),
      maxChronicDays: maxSupplyDays(profile, true),
      validDays: profile.prescription.validDays,
    },
    secondFactorFresh: isSecondFactorFresh(session?.secondFactorAt ?? null, services.now()),
  };
}

async function suggestedDiagnosis(
  tx: Transaction,
  code: string | null,
): Promise<PrescribingDesk['suggestedDiagnosis']> {
  const known = code ? await tx.diagnosisCode.findUnique({ where: { code } }) : null;
  return known && { code: known.code, name: nameOf(known), chronic: known.chronic };
}
