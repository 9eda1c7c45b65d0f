import { allowed, refused, type Refused, type Verdict } from '../machine/index.ts';

/** Longest text of a message, in characters as the database counts them (code points). */
export const MESSAGE_MAX_CHARACTERS = 4000;

export type MessageText = { readonly ok: true; readonly text: string } | Refused<'message-empty' | 'message-too-long'>;

/**
 * The text of a message as it is stored: composed characters, line feeds, no control characters, no space at the ends.
 * @returns `message-empty` when nothing visible is left, `message-too-long` above 4,000 characters
 */
export function messageText(typed: string): MessageText {
  // Far beyond the limit there is nothing to normalise.
  if (typed.length > MESSAGE_MAX_CHARACTERS * 4) return refused('message-too-long');
  const text = typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}--[\n\t]]/gv, '')
    .trim();
  if (!/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)) return refused('message-empty');
  return Array.from(text).length > MESSAGE_MAX_CHARACTERS ? refused('message-too-long') : { ok: true, text };
}

/** Who asks to write into a conversation. */
export interface Sender {
  /** null: the conversation has no end yet. */
  readonly closedAt: Date | null;
  /** null: the person does not take part. */
  readonly participant: { readonly leftAt: Date | null } | null;
}

/**
 * Whether somebody may write: takes part, and the conversation is open. It is open while a consultation or its free
 * follow-up window is.
 * @returns `not-found` for who does not take part, the same as for a missing conversation
 */
export function maySend({ closedAt, participant }: Sender): Verdict<'not-found' | 'conversation-closed'> {
  if (!participant || participant.leftAt) return refused('not-found');
  return closedAt ? refused('conversation-closed') : allowed;
}

/** How far a participant has received and read, as sequence numbers. */
export interface Marks {
  readonly deliveredSeq: number;
  readonly readSeq: number;
}

/**
 * Marks after somebody reports to have received or read up to `seq`. Marks only rise, never beyond what was sent, and what
 * was read was delivered.
 * @param lastSeq the last sequence number of the conversation
 */
export function raiseMarks(
  marks: Marks,
  { kind, seq }: { readonly kind: 'delivered' | 'read'; readonly seq: number },
  lastSeq: number,
): Marks {
  const reached = Math.min(seq, lastSeq);
  const readSeq = kind === 'read' ? Math.max(marks.readSeq, reached) : marks.readSeq;
  return { deliveredSeq: Math.max(marks.deliveredSeq, reached, readSeq), readSeq };
}

/** What a sender is shown of a stored message: what the furthest of the others has done with it. */
export function messageStatus(seq: number, others: readonly Marks[]): 'sent' | 'delivered' | 'read' {
  if (others.some((marks) => marks.readSeq >= seq)) return 'read';
  return others.some((marks) => marks.deliveredSeq >= seq) ? 'delivered' : 'sent';
}
