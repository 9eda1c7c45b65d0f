import { demoId } from '../world/demo-id.ts';
import { plusSeconds } from '../world/moments.ts';
import type { ConversationRow, ParticipantRow } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import type { Visit } from './join.ts';

/** The thread of a visit that has begun. */
export function threadOf(visit: Visit): ConversationRow {
  if (!visit.conversation) throw new Error(`${visit.key} has no conversation yet`);
  return visit.conversation;
}

type Side = 'PATIENT' | 'CLINICIAN';

function participantOn(visit: Visit, side: Side): ParticipantRow {
  // The last one: a later clinician of the same thread answers now.
  const participant = visit.participants.findLast((one) => one.side === side);
  if (!participant) throw new Error(`${visit.key} has nobody on the side of the ${side}`);
  return participant;
}

/** A fact of the thread itself; the reader's language makes the sentence. */
export function systemEntry(
  world: World,
  visit: Visit,
  entry: { event: string; values: Record<string, string>; at: Date },
): void {
  const conversation = threadOf(visit);
  conversation.lastSeq += 1;
  world.rows.message.push({
    id: demoId(`message ${conversation.id} ${conversation.lastSeq}`, entry.at),
    conversationId: conversation.id,
    seq: conversation.lastSeq,
    senderId: null,
    kind: 'SYSTEM',
    body: '',
    payload: { event: entry.event, values: entry.values },
    createdAt: entry.at,
  });
}

/** A card; what it shows is fetched by its reader. */
export function cardEntry(
  world: World,
  visit: Visit,
  { card, at }: { card: { kind: string; id: string }; at: Date },
): void {
  const conversation = threadOf(visit);
  conversation.lastSeq += 1;
  world.rows.message.push({
    id: demoId(`message ${conversation.id} ${conversation.lastSeq}`, at),
    conversationId: conversation.id,
    seq: conversation.lastSeq,
    senderId: null,
    kind: 'CARD',
    body: '',
    payload: { card },
    createdAt: at,
  });
}

/** Seconds after the line before, who says it, and what. */
export type Line = readonly [after: number, by: 'P' | 'C', text: string];

/**
 * Says the lines one after another. Who speaks has read everything before; the other side has it delivered.
 * @returns the moment of the last line
 */
export function talk(world: World, visit: Visit, { from, lines }: { from: Date; lines: readonly Line[] }): Date {
  let at = from;
  for (const [after, by, text] of lines) {
    at = plusSeconds(at, after);
    say(world, visit, { side: by === 'P' ? 'PATIENT' : 'CLINICIAN', text, at });
  }
  return at;
}

function say(world: World, visit: Visit, { side, text, at }: { side: Side; text: string; at: Date }): void {
  const conversation = threadOf(visit);
  const speaker = participantOn(visit, side);
  conversation.lastSeq += 1;
  world.rows.message.push({
    id: demoId(`message ${conversation.id} ${conversation.lastSeq}`, at),
    conversationId: conversation.id,
    seq: conversation.lastSeq,
    senderId: speaker.personId,
    kind: 'TEXT',
    body: text,
    createdAt: at,
  });
  speaker.readSeq = conversation.lastSeq;
  speaker.readAt = at;
  for (const participant of visit.participants) participant.deliveredSeq = conversation.lastSeq;
}

/** Both sides have seen the thread to its end, the clinician by ending the visit. */
export function readToEnd(visit: Visit, endedAt: Date): void {
  const { lastSeq } = threadOf(visit);
  for (const participant of visit.participants) {
    if (participant.side === 'CLINICIAN') participant.leftAt = endedAt;
    participant.deliveredSeq = lastSeq;
    participant.readSeq = lastSeq;
    participant.readAt = participant.side === 'CLINICIAN' ? endedAt : plusSeconds(endedAt, 40);
  }
}
