import type { ThreadCard } from '@openward/domain/messaging';

/** How far a message of ours has come. */
export type MessageState = 'queued' | 'sent' | 'delivered' | 'read' | 'failed';

interface EntryBase {
  /** Stable: the client-made message id. */
  readonly id: string;
  readonly at: Date;
}

export interface MessageEntry extends EntryBase {
  readonly kind: 'message';
  readonly side: 'ours' | 'theirs';
  readonly text: string;
  /** Shown above the first of a run; leave it out where only one person can be meant. */
  readonly author?: string;
  /** Of ours only. */
  readonly state?: MessageState;
  /** When the state was reached, if known: read 10:11. */
  readonly stateAt?: Date | null;
}

/** An event: somebody took the ticket, entered, ended. The sentence is ready. */
export interface SystemEntry extends EntryBase {
  readonly kind: 'system';
  readonly text: string;
}

/** A document or a plan; the list's `renderCard` shows it, fetched by its id, as it stands now. */
export interface CardEntry extends EntryBase {
  readonly kind: 'card';
  readonly card: ThreadCard;
}

/** For the care team only; never a bubble. */
export interface NoteEntry extends EntryBase {
  readonly kind: 'note';
  readonly text: string;
  readonly author: string;
}

export type ThreadEntry = MessageEntry | SystemEntry | CardEntry | NoteEntry;
