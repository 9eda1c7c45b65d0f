import type { MessageDto, ThreadCard } from '@openward/domain/messaging';
import { messageStatus } from '@openward/domain/messaging';
import type { ThreadState } from './thread.ts';

/** One entry to show; fits the message list of the ui. */
export type ThreadEntry =
  | {
      readonly kind: 'message';
      readonly id: string;
      readonly at: Date;
      readonly side: 'ours' | 'theirs';
      readonly text: string;
      readonly state?: 'queued' | 'sent' | 'delivered' | 'read' | 'failed';
      readonly stateAt?: Date | null;
    }
  | { readonly kind: 'system'; readonly id: string; readonly at: Date; readonly text: string }
  | { readonly kind: 'card'; readonly id: string; readonly at: Date; readonly card: ThreadCard };

export interface EntryOptions {
  readonly personId: string;
  /** The sentence of a system entry, in the reader's language. */
  readonly describe: (payload: NonNullable<MessageDto['payload']>) => string;
}

/** Stored entries in sequence, then what is still on its way. */
export function threadEntries(state: ThreadState, { personId, describe }: EntryOptions): ThreadEntry[] {
  const others = state.marks.filter((mark) => mark.personId !== personId);
  const readAt = others.find((mark) => mark.readAt !== null)?.readAt ?? null;
  const stored = state.messages.map((message): ThreadEntry => {
    const { id, createdAt: at, body: text, seq } = message;
    const card = message.kind === 'CARD' ? message.payload?.card : undefined;
    if (card) return { kind: 'card', id, at, card };
    if (message.kind !== 'TEXT')
      return { kind: 'system', id, at, text: message.payload ? describe(message.payload) : text };
    if (message.senderId !== personId) return { kind: 'message', id, at, side: 'theirs', text };
    const status = messageStatus(seq, others);
    return { kind: 'message', id, at, side: 'ours', text, state: status, stateAt: status === 'read' ? readAt : null };
  });
  const unsent = state.unsent.map(
    ({ id, writtenAt: at, body: text, refusal }): ThreadEntry => ({
      kind: 'message',
      id,
      at,
      side: 'ours',
      text,
      state: refusal === undefined ? 'queued' : 'failed',
    }),
  );
  return [...stored, ...unsent];
}
