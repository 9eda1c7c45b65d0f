import { authorize, type Actor } from '@openward/domain/access';
import type { ReferralView } from '@openward/domain/consultation';
import { notFound } from '@openward/domain/errors';
import { isUnderSix } from '@openward/domain/identity';
import { calendarDayIn, calendarDayOf } from '@openward/domain/institution';
import { CONSENT_VERSION } from '@openward/domain/intake';
import { recordRead } from '../audit/index.ts';
import { clinicianCard, clinicianSelect, nameOf } from '../cards/index.ts';
import { refuseUnlessAround } from '../consultation/index.ts';
import type { Services } from '../services/index.ts';

/**
 * A referral as it stands, for its card on both sides.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's journey
 */
export async function viewReferral(
  services: Services,
  actor: Actor,
  { referralId }: { readonly referralId: string },
): Promise<ReferralView> {
  authorize(actor, 'conversation.read');
  const { prisma } = services.db;
  const found = await prisma.referral.findUnique({
    where: { id: referralId },
    include: {
      madeBy: { select: clinicianSelect },
      journey: {
        select: {
          patientId: true,
          patient: { select: { person: { select: { name: true, latinName: true, birthDate: true } } } },
        },
      },
      service: { include: { institution: { select: { nameEn: true, nameZh: true, zone: true } } } },
      acceptedIntake: {
        select: {
          ticket: { select: { id: true } },
          payments: { where: { state: 'PENDING' }, select: { id: true }, orderBy: { createdAt: 'desc' }, take: 1 },
        },
      },
    },
  });
  if (!found) throw notFound('referral');
  const { id, journeyId, reason, createdAt, service, acceptedIntake, declinedAt, journey } = found;
  await refuseUnlessAround(prisma, actor, { journeyId, at: createdAt });
  const { patientId } = journey;
  const { name, latinName, birthDate } = journey.patient.person;
  const today = calendarDayIn(services.now(), service.institution.zone);
  await recordRead(services, actor, { action: 'referral.read', entity: 'referral', entityId: id, patientId });
  return {
    id,
    journeyId,
    state: acceptedIntake ? 'ACCEPTED' : declinedAt ? 'DECLINED' : 'OPEN',
    reason,
    createdAt,
    madeBy: clinicianCard(found.madeBy),
    service: {
      id: service.id,
      name: nameOf(service),
      institutionName: nameOf(service.institution),
      priceMinor: service.priceMinor,
      currency: service.currency,
      isOpen: service.isOpen,
    },
    ticketId: acceptedIntake?.ticket?.id ?? null,
    paymentId: acceptedIntake?.payments[0]?.id ?? null,
    patient: { personId: patientId, name, latinName },
    takesEvidence: service.role === 'DOCTOR',
    consentVersion: CONSENT_VERSION,
    guardianMustBePresent: birthDate !== null && isUnderSix(calendarDayOf(birthDate), today),
  };
}
