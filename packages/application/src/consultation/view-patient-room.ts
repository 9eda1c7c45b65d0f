import { authorize, type Actor } from '@openward/domain/access';
import type { patientRoomSchema } from '@openward/domain/consultation';
import { notFound } from '@openward/domain/errors';
import type { z } from 'zod';
import { recordRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { loadTimeline } from '../timeline/index.ts';
import { visibleConsultations } from '../visibility/index.ts';
import { consultationInclude, consultationView } from './consultation-view.ts';
import { healthLists, intakeSelect } from './patient-facts.ts';

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
      ticket: { select: { number: true, intake: { select: intakeSelect } } },
      patient: { include: { person: consultationInclude.patient.select.person } },
    },
  });
  if (!record) throw notFound('consultation');
  const { id, patientId, patient } = record;
  const timeline = await loadTimeline(prisma, record.journeyId);
  await recordRead(services, actor, { action: 'consultation.read', entity: 'consultation', entityId: id, patientId });
  return {
    consultation: consultationView(record),
    timeline,
    safety: { pregnancy: patient.pregnancy, allergies: healthLists(patient).allergies },
    intake: record.ticket.intake,
  };
}
