import type { ConsultationView } from '@openward/domain/consultation';
import { ticketNumber } from '@openward/domain/waiting-room';
import type { Prisma } from '@openward/db';
import { clinicianCard, clinicianSelect, nameOf } from '../cards/index.ts';

/** What a query includes to show a consultation. */
export const consultationInclude = {
  ticket: { select: { number: true } },
  service: { select: { nameEn: true, nameZh: true, ticketPrefix: true } },
  clinician: { select: clinicianSelect },
  patient: { select: { person: { select: { id: true, name: true, latinName: true, sex: true, birthDate: true } } } },
} as const satisfies Prisma.ConsultationInclude;

export type ConsultationRecord = Prisma.ConsultationGetPayload<{ include: typeof consultationInclude }>;

/** A visit, as both sides see it. */
export function consultationView(record: ConsultationRecord): ConsultationView {
  const { id, journeyId, conversationId, kind, state, openedAt, activeAt, endedAt, summary } = record;
  const { id: personId, ...person } = record.patient.person;
  return {
    id,
    journeyId,
    conversationId,
    ticketNumber: ticketNumber(record.service.ticketPrefix, record.ticket.number),
    serviceName: nameOf(record.service),
    kind,
    state,
    openedAt,
    activeAt,
    endedAt,
    summary,
    clinician: clinicianCard(record.clinician),
    patient: { personId, ...person },
  };
}
