import type { Prisma } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import {
  mayAskEvidence,
  mayDiagnose,
  mayPrescribe,
  type ClinicianRoom,
  type DiagnosisContext,
  type PatientBanner,
} from '@openward/domain/consultation';
import { notFound } from '@openward/domain/errors';
import { recordRead } from '../audit/index.ts';
import { clinicianCard, clinicianSelect } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { loadTimeline } from '../timeline/index.ts';
import { visibleConsultations } from '../visibility/index.ts';
import { isEvidenceAsked, isEvidenceDeclared } from './ask-evidence.ts';
import { clinicalContext } from './clinical-context.ts';
import { consultationInclude, consultationView } from './consultation-view.ts';
import { evidenceOf } from './evidence-view.ts';
import { noteView } from './note-view.ts';
import { healthLists, intakeSelect, intakeView } from './patient-facts.ts';

const include = {
  ...consultationInclude,
  ticket: {
    select: {
      number: true,
      intake: {
        select: {
          ...intakeSelect,
          referral: { select: { reason: true, madeBy: { select: clinicianSelect } } },
        },
      },
    },
  },
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
  const [timeline, earlier, context, evidence] = await Promise.all([
    loadTimeline(prisma, journeyId),
    prisma.consultation.count({
      where: {
        patientId,
        id: { not: id },
        state: { in: ['COMPLETED', 'ENDED_UNSUITABLE'] },
        openedAt: { lt: record.openedAt },
      },
    }),
    clinicalContext(prisma, record, services.now()),
    evidenceOf(prisma, journeyId, {
      role: record.clinician.role,
      state: record.state,
      kind: record.kind,
      identityVerified: record.patient.identityVerifiedAt !== null,
    }),
  ]);
  const { role } = record.clinician;
  const declared = await isEvidenceDeclared(prisma, record);
  const mayAsk = mayAskEvidence({ role, state: record.state, kind: record.kind, declared }).ok;
  const asked = mayAsk && (await isEvidenceAsked(prisma, record));
  await recordRead(services, actor, { action: 'consultation.read', entity: 'consultation', entityId: id, patientId });
  const [note] = record.notes;
  const { referral, ...intake } = record.ticket.intake;
  return {
    consultation: consultationView(record),
    banner: bannerOf(record, earlier),
    intake: intakeView(intake),
    note: note ? await noteView(prisma, note) : null,
    evidence,
    referral: referral && { reason: referral.reason, madeBy: clinicianCard(referral.madeBy) },
    timeline,
    evidenceRequest: mayAsk ? (asked ? 'asked' : 'open') : null,
    locks: locksOf(record, context),
  };
}

function locksOf({ state }: RoomRecord, context: DiagnosisContext): ClinicianRoom['locks'] {
  const diagnosis = mayDiagnose(context);
  const prescription = mayPrescribe({ ...context, state, corrects: false });
  return {
    diagnosis: diagnosis.ok ? null : diagnosis.reason,
    prescription: prescription.ok ? null : prescription.reason,
  };
}

function bannerOf({ patient }: RoomRecord, earlierConsultations: number): PatientBanner {
  const { person, recordNumber, weightGrams, pregnancy, identityVerifiedAt } = patient;
  const { name, latinName, sex, birthDate } = person;
  const known = { personId: person.id, recordNumber, name, latinName, sex, birthDate };
  return { ...known, weightGrams, pregnancy, identityVerifiedAt, ...healthLists(patient), earlierConsultations };
}
