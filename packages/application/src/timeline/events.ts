import type { Transaction } from '@openward/db';
import type { JourneyEvent } from '@openward/domain/journey';

/** What happened on these journeys beside the lifecycles; two queries. @returns by journey id, empty lists included */
export async function loadEvents(tx: Transaction, journeyIds: readonly string[]): Promise<Map<string, JourneyEvent[]>> {
  const where = { journeyId: { in: [...journeyIds] } };
  const [confirmed, referrals] = await Promise.all([
    tx.evidence.findMany({
      where: { ...where, confirmedAt: { not: null } },
      select: {
        id: true,
        journeyId: true,
        confirmedAt: true,
        confirmedBy: { select: { id: true, personId: true } },
        consultations: { select: { id: true }, orderBy: { openedAt: 'asc' }, take: 1 },
      },
    }),
    tx.referral.findMany({
      where,
      select: {
        id: true,
        journeyId: true,
        consultationId: true,
        createdAt: true,
        declinedAt: true,
        madeBy: { select: { id: true, personId: true } },
        journey: { select: { patientId: true } },
        acceptedIntake: { select: { createdAt: true, submittedById: true } },
      },
    }),
  ]);
  const events = new Map<string, JourneyEvent[]>(journeyIds.map((id) => [id, []]));
  for (const { id, journeyId, confirmedAt, confirmedBy, consultations } of confirmed) {
    const [consultation] = consultations;
    if (!confirmedAt || !confirmedBy || !consultation) continue;
    events.get(journeyId)?.push({
      key: 'evidence-confirmed',
      subjectId: id,
      at: confirmedAt,
      actorId: confirmedBy.personId,
      actorRoleId: confirmedBy.id,
      consultationId: consultation.id,
    });
  }
  for (const { id: subjectId, journeyId, consultationId, ...referral } of referrals) {
    const of = { subjectId, consultationId, actorRoleId: null };
    const { createdAt, madeBy, acceptedIntake, declinedAt, journey } = referral;
    const told = events.get(journeyId);
    told?.push({ ...of, key: 'referral-made', at: createdAt, actorId: madeBy.personId, actorRoleId: madeBy.id });
    if (acceptedIntake) {
      const { createdAt: at, submittedById: actorId } = acceptedIntake;
      told?.push({ ...of, key: 'referral-accepted', at, actorId });
    } else if (declinedAt) {
      told?.push({ ...of, key: 'referral-declined', at: declinedAt, actorId: journey.patientId });
    }
  }
  return events;
}
