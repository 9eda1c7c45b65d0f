import { authorize, type Actor } from '@openward/domain/access';
import { mayAskEvidence, type patientRoomSchema } from '@openward/domain/consultation';
import { notFound } from '@openward/domain/errors';
import { ruleProfileOf } from '@openward/domain/institution';
import type { z } from 'zod';
import { recordRead } from '../audit/index.ts';
import { nameOf } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { loadTimeline } from '../timeline/index.ts';
import { visibleConsultations } from '../visibility/index.ts';
import { isEvidenceAsked, isEvidenceDeclared } from './ask-evidence.ts';
import { consultationInclude, consultationView } from './consultation-view.ts';
import { healthLists, intakeSelect, intakeView } from './patient-facts.ts';

/**
 * What the patient sees beside the messages.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's
 */
export async function viewPatientRoom(
  services: Services,
  actor: Actor,
  { consultationId }: { readonly consultationId: string },
): Promise<z.output<typeof patientRoomSchema>> {
  authorize(actor, 'journey.read');
  const { prisma } = services.db;
  const record = await prisma.consultation.findFirst({
    where: { AND: [{ id: consultationId }, visibleConsultations(actor)] },
    include: {
      ...consultationInclude,
      service: {
        select: {
          ...consultationInclude.service.select,
          institution: { select: { nameEn: true, nameZh: true, contactPhone: true, ruleProfile: true } },
        },
      },
      ticket: { select: { number: true, intake: { select: intakeSelect } } },
      patient: { include: { person: consultationInclude.patient.select.person } },
    },
  });
  if (!record) throw notFound('consultation');
  const { id, patientId, patient } = record;
  const { institution } = record.service;
  const timeline = await loadTimeline(prisma, record.journeyId);
  const { role } = record.clinician;
  const declared = await isEvidenceDeclared(prisma, record);
  const takesEvidence = mayAskEvidence({ role, state: record.state, kind: record.kind, declared }).ok;
  const evidenceWanted = takesEvidence && (await isEvidenceAsked(prisma, record));
  await recordRead(services, actor, { action: 'consultation.read', entity: 'consultation', entityId: id, patientId });
  return {
    consultation: consultationView(record),
    timeline,
    safety: { pregnancy: patient.pregnancy, allergies: healthLists(patient).allergies },
    intake: intakeView(record.ticket.intake),
    evidenceWanted,
    institution: {
      name: nameOf(institution),
      contactPhone: institution.contactPhone,
      emergency: ruleProfileOf(institution.ruleProfile).emergency,
    },
  };
}
