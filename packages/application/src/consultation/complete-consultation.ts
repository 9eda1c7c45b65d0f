import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import {
  mayEnd,
  noteFaults,
  type CompleteConsultationInput,
  type ConsultationView,
  type DiagnosisContext,
} from '@openward/domain/consultation';
import { AppError, notFound } from '@openward/domain/errors';
import { calendarDayIn, ruleProfileOn } from '@openward/domain/institution';
import { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import { changeState, closeJourneyIfOver } from '../lifecycle/index.ts';
import { addSystemEntry } from '../messaging/index.ts';
import { consultationChanged, peopleAround, queueChanged, ticketChanged, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { consultationInclude, consultationView } from './consultation-view.ts';
import { leaveThread } from './leave-thread.ts';
import { lockConsultation } from './lock-consultation.ts';
import { signNote } from './sign-note.ts';
import { writeDraft } from './write-draft.ts';

const answer = z.object({ consultationId: z.uuid() });
type Locked = Awaited<ReturnType<typeof lockConsultation>>;

/**
 * Ends a visit: the note is signed, the summary goes to the patient, the ticket is done, the thread closes. The same key
 * ends it once and answers alike.
 * @throws AppError NOT_FOUND; CONFLICT `consultation-not-active`, `consultation-ended`; BAD_INPUT with the first fault of
 * the note and its `field`
 */
export async function completeConsultation(
  services: Services,
  actor: Actor,
  input: CompleteConsultationInput,
): Promise<ConsultationView> {
  authorize(actor, 'consultation.end');
  const { key, ...decided } = input;
  const command = { name: 'consultation.complete', key, input: decided, answer };
  const { consultationId } = await withIdempotency(services, actor, {
    command,
    work: (tx) => complete(tx, actor, { input, now: services.now() }),
  });
  const record = await services.db.prisma.consultation.findUniqueOrThrow({
    where: { id: consultationId },
    include: consultationInclude,
  });
  return consultationView(record);
}

async function complete(
  tx: Transaction,
  actor: Actor,
  { input, now }: { readonly input: CompleteConsultationInput; readonly now: Date },
): Promise<z.output<typeof answer>> {
  const visit = await lockConsultation(tx, actor, input.consultationId);
  const { id, state, clinicianId, patientId, journeyId, conversationId, ticketId } = visit;
  refuseUnlessActive(actor, visit);
  refuseFaults(input, await diagnosisContext(tx, visit, now));
  const { clinician } = visit;
  const entry = await addSystemEntry(tx, {
    conversationId,
    event: 'consultation-completed',
    values: { clinician: clinician.person.name, clinicianLatin: clinician.person.latinName },
  });
  const endedAt = await databaseNow(tx);
  const note = await writeDraft(tx, { consultationId: id, authorId: clinicianId, content: input.note });
  await signNote(tx, note, endedAt);
  const by = { actor, practiceRoleId: clinicianId, journeyId };
  const end = { endedAt, toSeq: entry.seq, summary: input.summary };
  await changeState(tx, { lifecycle: 'CONSULTATION', id, from: state, command: 'complete', ...by, set: end });
  await changeState(tx, {
    lifecycle: 'TICKET',
    id: ticketId,
    from: 'IN_CONSULTATION',
    command: 'finish',
    ...by,
    set: { endedAt },
  });
  const left = await leaveThread(tx, { conversationId, clinicianPersonId: clinician.personId });
  await closeJourneyIfOver(tx, journeyId);
  await writeAudit(tx, actor, [
    { action: 'note.sign', entity: 'note', entityId: note.id, patientId },
    { action: 'consultation.complete', entity: 'consultation', entityId: id, patientId },
  ]);
  const people = await peopleAround(tx, patientId);
  await writeOutbox(tx, [
    entry.told,
    ticketChanged(ticketId, people),
    consultationChanged({ id, conversationId }, [...people, clinician.personId]),
    await queueChanged(tx, visit.serviceId),
    ...left,
  ]);
  return { consultationId: id };
}

function refuseUnlessActive(actor: Actor, { state, patientId, clinicianId }: Locked): void {
  const verdict = mayEnd(actor, { patientId, guardianIds: [], clinicianId, state });
  if (verdict.ok) return;
  if (verdict.reason === 'not-found') throw notFound('consultation');
  throw new AppError('CONFLICT', `it is ${state}`, verdict.reason);
}

function refuseFaults({ note, summary }: CompleteConsultationInput, context: DiagnosisContext): void {
  const [fault] = noteFaults({ ...note, summary, diagnosisCode: null }, context);
  if (fault)
    throw new AppError('BAD_INPUT', `note: ${fault.field} ${fault.reason}`, fault.reason, { field: fault.field });
}

async function diagnosisContext(tx: Transaction, visit: Locked, now: Date): Promise<DiagnosisContext> {
  const { institution } = await tx.service.findUniqueOrThrow({
    where: { id: visit.serviceId },
    select: { institution: { select: { zone: true, ruleProfile: true } } },
  });
  const profile = ruleProfileOn(institution.ruleProfile, calendarDayIn(now, institution.zone));
  return { kind: visit.kind, role: visit.clinician.role, profile };
}
