import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { makeReferralResult, mayRefer, type makeReferralInput } from '@openward/domain/consultation';
import { AppError, notFound } from '@openward/domain/errors';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { lockConsultation } from '../consultation/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import { addCard } from '../messaging/index.ts';
import { journeyChanged, peopleAround, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';

type Input = z.output<typeof makeReferralInput>;

/**
 * The clinician of a running visit suggests another service; the patient gets a card to accept or decline. The same key
 * makes it once.
 * @throws AppError NOT_FOUND; CONFLICT with the reason of `mayRefer`
 */
export async function makeReferral(
  services: Services,
  actor: Actor,
  { key, ...decided }: Input,
): Promise<z.output<typeof makeReferralResult>> {
  authorize(actor, 'referral.make');
  const command = { name: 'referral.make', key, input: decided, answer: makeReferralResult };
  return withIdempotency(services, actor, { command, work: (tx) => make(tx, actor, decided) });
}

async function make(
  tx: Transaction,
  actor: Actor,
  { consultationId, serviceId, reason }: Omit<Input, 'key'>,
): Promise<z.output<typeof makeReferralResult>> {
  const visit = await lockConsultation(tx, actor, consultationId);
  const service = await tx.service.findUnique({ where: { id: serviceId }, select: { isOpen: true, role: true } });
  if (!service) throw notFound('service');
  const { state, serviceId: fromServiceId, patientId, journeyId, conversationId, clinicianId } = visit;
  const to = { toServiceId: serviceId, isOpen: service.isOpen, toRole: service.role };
  const verdict = mayRefer({ state, fromServiceId, ...to });
  if (!verdict.ok) throw new AppError('CONFLICT', `referral: ${verdict.reason}`, verdict.reason);
  const { id } = await tx.referral.create({
    data: { journeyId, consultationId, serviceId, madeById: clinicianId, reason },
    select: { id: true },
  });
  const card = await addCard(tx, { conversationId, card: { kind: 'referral', id } });
  const details = { consultationId, serviceId };
  await writeAudit(tx, actor, { action: 'referral.make', entity: 'referral', entityId: id, patientId, details });
  const people = [...(await peopleAround(tx, patientId)), visit.clinician.personId];
  await writeOutbox(tx, [card.told, journeyChanged(journeyId, people)]);
  return { referralId: id };
}
