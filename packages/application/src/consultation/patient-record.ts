import { authorize, type Actor } from '@openward/domain/access';
import type { EarlierConsultation, patientRecordSchema } from '@openward/domain/consultation';
import { notFound } from '@openward/domain/errors';
import type { Prisma } from '@openward/db';
import type { z } from 'zod';
import { recordRead } from '../audit/index.ts';
import { clinicianCard, clinicianSelect, nameOf } from '../cards/index.ts';
import type { Services } from '../services/index.ts';
import { visibleConsultations } from '../visibility/index.ts';

const most = 30;

const select = {
  id: true,
  journeyId: true,
  kind: true,
  state: true,
  openedAt: true,
  summary: true,
  service: { select: { nameEn: true, nameZh: true } },
  clinician: { select: clinicianSelect },
  notes: {
    where: { amendsId: null, signedAt: { not: null } },
    select: { complaint: true, history: true, assessment: true, plan: true, diagnosisCode: true },
    take: 1,
  },
  prescriptions: {
    where: { state: { not: 'DRAFT' } },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      number: true,
      state: true,
      signedAt: true,
      lines: {
        orderBy: { position: 'asc' },
        select: { medicine: { select: { nameEn: true, nameZh: true, strength: true } } },
      },
    },
  },
} as const satisfies Prisma.ConsultationSelect;
type Row = Prisma.ConsultationGetPayload<{ select: typeof select }>;

/**
 * The patient's earlier visits as the clinician of this one may read them: those of the same journey, and those at the same
 * institution; newest first. The look is written to the audit of this patient.
 * @throws AppError NOT_FOUND for a missing id as for a visit that is not theirs
 */
export async function patientRecord(
  services: Services,
  actor: Actor,
  { consultationId }: { readonly consultationId: string },
): Promise<z.output<typeof patientRecordSchema>> {
  authorize(actor, 'consultation.read');
  const { consultation, diagnosisCode } = services.db.prisma;
  const present = await consultation.findFirst({
    where: { AND: [{ id: consultationId }, visibleConsultations(actor)] },
    select: { journeyId: true, patientId: true, openedAt: true, service: { select: { institutionId: true } } },
  });
  if (!present) throw notFound('consultation');
  const { journeyId, patientId, openedAt, service } = present;
  const rows = await consultation.findMany({
    where: {
      patientId,
      id: { not: consultationId },
      state: { in: ['COMPLETED', 'ENDED_UNSUITABLE'] },
      openedAt: { lt: openedAt },
      OR: [{ journeyId }, { service: { institutionId: service.institutionId } }],
    },
    select,
    orderBy: { openedAt: 'desc' },
    take: most,
  });
  const codes = rows.flatMap(({ notes }) => notes[0]?.diagnosisCode ?? []);
  const named = await diagnosisCode.findMany({ where: { code: { in: codes } } });
  const names = new Map(named.map((one) => [one.code, nameOf(one)]));
  const details = { part: 'record' };
  const entity = 'consultation' as const;
  await recordRead(services, actor, {
    action: 'consultation.read',
    entity,
    entityId: consultationId,
    patientId,
    details,
  });
  return { consultations: rows.map((row) => earlier(row, { journeyId, names })) };
}

type Names = ReadonlyMap<string, ReturnType<typeof nameOf>>;

function earlier(row: Row, around: { readonly journeyId: string; readonly names: Names }): EarlierConsultation {
  const [note] = row.notes;
  const code = note?.diagnosisCode ?? null;
  return {
    consultationId: row.id,
    serviceName: nameOf(row.service),
    kind: row.kind,
    state: row.state,
    openedAt: row.openedAt,
    clinician: clinicianCard(row.clinician),
    sameJourney: row.journeyId === around.journeyId,
    summary: row.summary,
    note: note ?? null,
    diagnosis: code === null ? null : { code, name: around.names.get(code) ?? { en: code, zh: code } },
    prescriptions: row.prescriptions.map(({ lines, ...prescription }) => ({
      ...prescription,
      medicines: lines.map(({ medicine }) => ({ ...nameOf(medicine), strength: medicine.strength })),
    })),
  };
}
