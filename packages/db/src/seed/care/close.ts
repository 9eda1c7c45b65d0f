import { createHash } from 'node:crypto';
import { demoId } from '../world/demo-id.ts';
import { type Staff, the, type World } from '../world/world.ts';
import { bothNames, consultationOf } from './call-in.ts';
import type { Visit } from './join.ts';
import { lives } from './life.ts';
import { cardEntry, readToEnd, systemEntry, threadOf } from './talk.ts';

export interface NoteContent {
  readonly complaint: string;
  readonly history: string;
  readonly assessment: string;
  readonly plan: string;
}

export interface Closing {
  readonly clinician: string;
  readonly at: Date;
  /** What the patient reads. */
  readonly summary: string;
  readonly note: NoteContent;
  /** Only in follow-up consultations (rule 1). */
  readonly diagnosisCode?: string;
  /** Guided to a physical hospital instead (rule 2). */
  readonly unsuitable?: boolean;
  /** Something of the journey goes on: an order, a follow-up. */
  readonly journeyStaysOpen?: boolean;
}

/** SHA-256 over the properties in alphabetical order. */
function contentHash(content: Readonly<Record<string, unknown>>): Buffer<ArrayBuffer> {
  const canonical = JSON.stringify(Object.entries(content).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(canonical).digest();
}

/** The clinician signs the note and ends the visit; the ticket is done. */
export function close(world: World, visit: Visit, closing: Closing): void {
  const { at, unsuitable = false } = closing;
  const staff = the(world.staff, closing.clinician);
  const consultation = consultationOf(visit);
  const moment = { by: staff, at, journeyId: visit.journey.id };
  signNote(world, { consultationId: consultation.id, staff, closing });
  lives.consultation.advance(world, consultation, { ...moment, command: unsuitable ? 'endUnsuitable' : 'complete' });
  lives.ticket.advance(world, visit.ticket, { ...moment, command: 'finish' });
  systemEntry(world, visit, {
    event: unsuitable ? 'consultation-unsuitable' : 'consultation-completed',
    values: bothNames('clinician', staff.person),
    at,
  });
  cardEntry(world, visit, { card: { kind: 'summary', id: consultation.id }, at });
  consultation.endedAt = at;
  consultation.toSeq = threadOf(visit).lastSeq;
  consultation.summary = closing.summary;
  visit.ticket.endedAt = at;
  readToEnd(visit, at);
  threadOf(visit).closedAt = at;
  if (!closing.journeyStaysOpen) visit.journey.closedAt = at;
}

function signNote(
  world: World,
  { consultationId, staff, closing }: { consultationId: string; staff: Staff; closing: Closing },
): void {
  const content = { ...closing.note, diagnosisCode: closing.diagnosisCode ?? null };
  world.rows.note.push({
    id: demoId(`note ${consultationId}`, closing.at),
    consultationId,
    authorId: staff.practiceRoleId,
    ...content,
    updatedAt: closing.at,
    signedAt: closing.at,
    contentHash: contentHash(content),
  });
}
