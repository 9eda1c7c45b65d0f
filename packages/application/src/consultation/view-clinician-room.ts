import type { Prisma } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import type { ClinicianRoom, PatientBanner } from '@openward/domain/consultation';
import { notFound } from '@openward/domain/errors';
import { recordRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { loadTimeline } from '../timeline/index.ts';
import { visibleConsultations } from '../visibility/index.ts';
import { consultationInclude, consultationView } from './consultation-view.ts';
import { healthLists, intakeSelect } from './patient-facts.ts';

const include = {
  ...consultationInclude,
  ticket: { select: { number: true, intake: { select: intakeSelect } } },
  patient: { include: { person: consultationInclude.patient.select.person } },
  notes: { where: { amendsId: null }, orderBy: { updatedAt: 'desc' }, take: 1 },
} as const satisfies Prisma.ConsultationInclude;
type RoomRecord = Prisma.ConsultationGetPayload<{ include: typeof include }>;

/**
 * What the workbench shows beside the messages. The look is written to the audit of this patient.
 * @throws AppError NOT_FOUND for a missing id as for one the clinician does not hold
 */
export async function viewClinicianRoom(
  services: Services,
  actor: Actor,
  { consultationId }: { readonly consultationId: string },
): Promise<ClinicianRoom> {
  authorize(actor, 'consultation.read');
  const { prisma } = services.db;
  const record = await prisma.consultation.findFirst({
    where: { AND: [{ id: consultationId }, visibleConsultations(actor)] },
    include,
  });
  if (!record) throw notFound('consultation');
  const { id, patientId, journeyId } = record;
  const [timeline, earlier] = await Promise.all([
    loadTimeline(prisma, journeyId),
    prisma.consultation.count({
      where: {
        patientId,
        id: { not: id },
        state: { in: ['COMPLETED', 'ENDED_UNSUITABLE'] },
        openedAt: { lt: record.openedAt },
      },
    }),
  ]);
  await recordRead(services, actor, { action: 'consultation.read', entity: 'consultation', entityId: id, patientId });
  const [note] = record.notes;
  return {
    consultation: consultationView(record),
    banner: bannerOf(record, earlier),
    intake: record.ticket.intake,
    note: note ?? null,
    timeline,
  };
}

function bannerOf({ patient }: RoomRecord, earlierConsultations: number): PatientBanner {
  const { person, recordNumber, weightGrams, pregnancy, identityVerifiedAt } = patient;
  const { name, latinName, sex, birthDate } = person;
  const known = { personId: person.id, recordNumber, name, latinName, sex, birthDate };
  return { ...known, weightGrams, pregnancy, identityVerifiedAt, ...healthLists(patient), earlierConsultations };
}
