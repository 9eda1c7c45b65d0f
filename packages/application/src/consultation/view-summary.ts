import { authorize, type Actor } from '@openward/domain/access';
import type { SummaryView } from '@openward/domain/consultation';
import { notFound } from '@openward/domain/errors';
import { calendarDayIn, ruleProfileOn } from '@openward/domain/institution';
import { recordRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { refuseUnlessAround } from './care-around.ts';
import { consultationInclude, consultationView } from './consultation-view.ts';
import { diagnosisNamed } from './note-view.ts';

/**
 * How a visit ended, for its card in the thread: what the patient was told, the diagnosis, what became of the fee.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's journey
 */
export async function viewSummary(
  services: Services,
  actor: Actor,
  { consultationId }: { readonly consultationId: string },
): Promise<SummaryView> {
  authorize(actor, 'conversation.read');
  const { prisma } = services.db;
  const record = await prisma.consultation.findUnique({
    where: { id: consultationId },
    include: {
      ...consultationInclude,
      service: {
        select: {
          ...consultationInclude.service.select,
          institution: { select: { zone: true, ruleProfile: true } },
        },
      },
      notes: { where: { amendsId: null, signedAt: { not: null } }, select: { diagnosisCode: true }, take: 1 },
      ticket: { select: { number: true, intake: { select: { payments: refundOf } } } },
    },
  });
  if (!record) throw notFound('consultation');
  const { patientId, journeyId, service, openedAt } = record;
  await refuseUnlessAround(prisma, actor, { journeyId, at: openedAt });
  const diagnosis = await diagnosisNamed(prisma, record.notes[0]?.diagnosisCode ?? null);
  const details = { card: 'summary' };
  await recordRead(services, actor, {
    action: 'consultation.read',
    entity: 'consultation',
    entityId: consultationId,
    patientId,
    details,
  });
  const today = calendarDayIn(services.now(), service.institution.zone);
  const paid = record.ticket.intake.payments.flatMap(({ currency, refunds }) =>
    refunds.map(({ amountMinor, state }) => ({ amountMinor, state, currency })),
  );
  return {
    consultation: consultationView(record),
    diagnosis,
    refund: paid[0] ?? null,
    ambulance: ruleProfileOn(service.institution.ruleProfile, today).emergency.ambulance,
  };
}

/** The latest refund of each payment. */
const refundOf = {
  select: {
    currency: true,
    refunds: { select: { amountMinor: true, state: true }, orderBy: { createdAt: 'desc' }, take: 1 },
  },
} as const;
