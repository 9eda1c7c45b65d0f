import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { mayPractise } from '@openward/domain/institution';
import { takeNextResult, type takeNextInput } from '@openward/domain/waiting-room';
import type { z } from 'zod';
import { databaseNow } from '../clock/index.ts';
import { openConsultation } from '../consultation/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import { changeState } from '../lifecycle/index.ts';
import { notifyCalled } from '../notification/index.ts';
import { queueChanged, ticketChanged, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { claimTicket } from './claim-ticket.ts';
import { loadClinician } from './load-clinician.ts';
import { practiceRefusal } from './practice-refusal.ts';
import { servedServiceIds } from './served-services.ts';

type Taken = z.output<typeof takeNextResult>;

/**
 * Takes the next patient the clinician is eligible for: the claim, the visit, the thread and the call in one
 * transaction, so that a failure anywhere leaves the patient waiting at the same place. The same key takes one patient. Who
 * has several practices says for which.
 * @throws AppError CONFLICT `queue-empty`, `off-duty`, `capacity-reached`; BAD_INPUT `practice-needed`; NOT_FOUND; FORBIDDEN with what is missing to practise
 */
export async function takeNext(
  services: Services,
  actor: Actor,
  { key, practiceRoleId }: z.output<typeof takeNextInput>,
): Promise<Taken> {
  authorize(actor, 'queue.take');
  const input = practiceRoleId === undefined ? {} : { practiceRoleId };
  const command = { name: 'queue.take-next', key, input, answer: takeNextResult };
  return withIdempotency(services, actor, {
    command,
    work: (tx) => take(tx, actor, { now: services.now(), practiceRoleId }),
  });
}

async function take(tx: Transaction, actor: Actor, practice: Parameters<typeof loadClinician>[2]): Promise<Taken> {
  const loaded = await loadClinician(tx, actor, practice);
  const verdict = mayPractise(loaded.clinician, loaded.moment);
  if (!verdict.ok) throw practiceRefusal(verdict.reason);
  const serviceIds = await servedServiceIds(tx, actor, loaded);
  const { practiceRoleId, moment } = loaded;
  const ticket = await claimTicket(tx, actor, { practiceRoleId, serviceIds });
  if (!ticket) throw new AppError('CONFLICT', 'nobody this clinician may take is waiting', 'queue-empty');
  const service = await tx.service.findUniqueOrThrow({
    where: { id: ticket.serviceId },
    select: { ticketPrefix: true },
  });
  const calledAt = await databaseNow(tx);
  await changeState(tx, {
    lifecycle: 'TICKET',
    id: ticket.id,
    from: 'OFFERED',
    command: 'accept',
    actor,
    practiceRoleId,
    journeyId: ticket.journeyId,
    ruleProfile: moment.profile.version,
    set: { calledAt, leaseUntil: null },
  });
  const opening = { ticket: { ...ticket, ...service }, clinician: loaded, ruleProfile: moment.profile.version };
  const visit = await openConsultation(tx, actor, opening);
  await writeOutbox(tx, [ticketChanged(ticket.id, visit.patientSide), await queueChanged(tx, ticket.serviceId)]);
  await notifyCalled(tx, { ticketId: ticket.id, clinicianName: loaded.name, calledAt });
  return { consultationId: visit.id, ticketId: ticket.id, conversationId: visit.conversationId };
}
