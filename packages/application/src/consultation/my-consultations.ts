import type { Prisma } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import type { ConsultationRow, myConsultationsSchema } from '@openward/domain/consultation';
import { ticketNumber } from '@openward/domain/waiting-room';
import type { z } from 'zod';
import { recordListRead } from '../audit/index.ts';
import { threadDigests, type ThreadDigest } from '../messaging/index.ts';
import type { Services } from '../services/index.ts';
import { visibleConsultations } from '../visibility/index.ts';

/** The latest finished ones; older ones are found through the patient. */
const mostFinished = 30;

const include = {
  ticket: { select: { number: true } },
  service: { select: { ticketPrefix: true, targetSeconds: true } },
  patient: { select: { person: { select: { name: true, latinName: true, sex: true, birthDate: true } } } },
  notes: { where: { signedAt: { not: null } }, select: { id: true }, take: 1 },
} as const satisfies Prisma.ConsultationInclude;
type RowRecord = Prisma.ConsultationGetPayload<{ include: typeof include }>;

/** The clinician's running consultations, oldest first, and the latest finished ones. */
export async function myConsultations(
  services: Services,
  actor: Actor,
): Promise<z.output<typeof myConsultationsSchema>> {
  authorize(actor, 'consultation.read');
  const { consultation } = services.db.prisma;
  const mine = visibleConsultations(actor);
  const [active, finished] = await Promise.all([
    consultation.findMany({
      where: { AND: [mine, { state: { in: ['OPEN', 'ACTIVE'] } }] },
      include,
      orderBy: { openedAt: 'asc' },
    }),
    consultation.findMany({
      where: { AND: [mine, { state: { in: ['COMPLETED', 'ENDED_UNSUITABLE'] } }] },
      include,
      orderBy: { openedAt: 'desc' },
      take: mostFinished,
    }),
  ]);
  const all = [...active, ...finished];
  const digests = await threadDigests(
    services,
    actor,
    all.map(({ id, conversationId, toSeq }) => ({ id, conversationId, toSeq })),
  );
  const entry = { action: 'consultation.list', entity: 'consultation' } as const;
  await recordListRead(
    services,
    actor,
    entry,
    all.map(({ patientId }) => patientId),
  );
  const rowOf = (record: RowRecord) => consultationRow(record, digests.get(record.id));
  return { active: active.map(rowOf), finished: finished.map(rowOf) };
}

function consultationRow(record: RowRecord, digest: ThreadDigest | undefined): ConsultationRow {
  const { id, conversationId, state, openedAt, endedAt, service, ticket, patient } = record;
  const { name, latinName, sex, birthDate } = patient.person;
  return {
    consultationId: id,
    conversationId,
    ticketNumber: ticketNumber(service.ticketPrefix, ticket.number),
    patientName: name,
    latinName,
    sex,
    birthDate,
    state,
    openedAt,
    endedAt,
    lastMessage: digest?.lastMessage ?? null,
    lastMessageAt: digest?.lastMessageAt ?? null,
    unread: digest?.unread ?? 0,
    unansweredSince: endedAt === null ? (digest?.unansweredSince ?? null) : null,
    targetSeconds: service.targetSeconds,
    noteSigned: record.notes.length > 0,
  };
}
