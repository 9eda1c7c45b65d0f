import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import type { SystemEvent } from '@openward/domain/messaging';
import { mayEnd } from '@openward/domain/consultation';
import { AppError, notFound } from '@openward/domain/errors';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { changeState, closeJourneyIfOver } from '../lifecycle/index.ts';
import { addCard, addSystemEntry } from '../messaging/index.ts';
import { consultationChanged, peopleAround, queueChanged, ticketChanged, writeOutbox } from '../outbox/index.ts';
import { leaveThread } from './leave-thread.ts';
import type { lockConsultation } from './lock-consultation.ts';
import { signNote } from './sign-note.ts';
import { type NoteText, writeDraft } from './write-draft.ts';

export type LockedVisit = Awaited<ReturnType<typeof lockConsultation>>;

interface Ending {
  readonly visit: LockedVisit;
  readonly command: 'complete' | 'endUnsuitable';
  readonly event: Extract<SystemEvent, 'consultation-completed' | 'consultation-unsuitable'>;
  /** What the patient reads. */
  readonly summary: string;
  readonly note: NoteText;
  /** Stays in the history. */
  readonly reason?: string;
}

/** @throws AppError NOT_FOUND; CONFLICT `consultation-not-active`, `consultation-ended` */
export function refuseUnlessActive(actor: Actor, { state, patientId, clinicianId }: LockedVisit): void {
  const verdict = mayEnd(actor, { patientId, guardianIds: [], clinicianId, state });
  if (verdict.ok) return;
  if (verdict.reason === 'not-found') throw notFound('consultation');
  throw new AppError('CONFLICT', `it is ${state}`, verdict.reason);
}

/**
 * Ends a running visit in the caller's transaction: the note is signed, the thread says so and gets the summary's card, the
 * ticket is done, the clinician leaves, the journey closes if nothing of it is open. The caller has decided that it may end.
 */
export async function endVisit(tx: Transaction, actor: Actor, ending: Ending): Promise<void> {
  const { visit, command, event, summary, reason } = ending;
  const { id, state, clinicianId, clinician, patientId, journeyId, conversationId, ticketId } = visit;
  const { name, latinName } = clinician.person;
  const entry = await addSystemEntry(tx, {
    conversationId,
    event,
    values: { clinician: name, clinicianLatin: latinName },
  });
  const card = await addCard(tx, { conversationId, card: { kind: 'summary', id } });
  const endedAt = await databaseNow(tx);
  const note = await writeDraft(tx, { consultationId: id, authorId: clinicianId, content: ending.note });
  await signNote(tx, note, endedAt);
  const by = { actor, practiceRoleId: clinicianId, journeyId, ...(reason ? { reason } : {}) };
  const end = { endedAt, toSeq: card.seq, summary };
  await changeState(tx, { lifecycle: 'CONSULTATION', id, from: state, command, ...by, set: end });
  const done = { lifecycle: 'TICKET', id: ticketId, from: 'IN_CONSULTATION', command: 'finish' } as const;
  await changeState(tx, { ...done, ...by, set: { endedAt } });
  const left = await leaveThread(tx, { conversationId, clinicianPersonId: clinician.personId });
  await closeJourneyIfOver(tx, journeyId);
  await writeAudit(tx, actor, [
    { action: 'note.sign', entity: 'note', entityId: note.id, patientId },
    {
      action: command === 'complete' ? 'consultation.complete' : 'consultation.end-unsuitable',
      entity: 'consultation',
      entityId: id,
      patientId,
    },
  ]);
  const people = await peopleAround(tx, patientId);
  await writeOutbox(tx, [
    entry.told,
    card.told,
    ticketChanged(ticketId, people),
    consultationChanged({ id, conversationId }, [...people, clinician.personId]),
    await queueChanged(tx, visit.serviceId),
    ...left,
  ]);
}
