import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import type { MessageDto, SendMessageInput } from '@openward/domain/messaging';
import type { Services } from '../services/index.ts';

export interface MessageToStore {
  /** Loaded from the session row for this very command. */
  readonly actor: Actor;
  readonly input: SendMessageInput;
}
export interface StoredMessage {
  readonly message: MessageDto;
  /** False when the same message had been stored before: nobody needs to be told again. */
  readonly isNew: boolean;
}
export type StoreOutcome =
  | { readonly ok: true; readonly value: StoredMessage }
  | { readonly ok: false; readonly error: AppError };

interface Row {
  readonly place: number;
  readonly seq: number | null;
  readonly created_at: Date | null;
  readonly outcome: string;
}

/**
 * Stores messages of many people in one statement, which also checks session, membership and the open thread, gives
 * the sequence and writes the audit. Each item has its own outcome, in the order given; a bad one harms no neighbour.
 * Refusals: FORBIDDEN, NOT_FOUND, UNAUTHENTICATED, CONFLICT `conversation-closed` or `message-differs`, BAD_INPUT.
 */
export async function storeMessages(services: Services, items: readonly MessageToStore[]): Promise<StoreOutcome[]> {
  const outcomes: (StoreOutcome | null)[] = items.map(refusedBefore);
  const places = items.flatMap((_, index) => (outcomes[index] === null ? [index] : []));
  if (places.length > 0) {
    const { rows } = await services.db.pool.query<Row>({
      name: 'store-messages',
      text: 'SELECT place, seq, created_at, outcome FROM store_messages($1::jsonb)',
      values: [JSON.stringify(places.map((index) => rowOf(items[index])))],
    });
    for (const row of rows) {
      const index = places[row.place - 1];
      const item = index === undefined ? undefined : items[index];
      if (index !== undefined && item) outcomes[index] = outcomeOf(item, row);
    }
  }
  return outcomes.map((outcome) => outcome ?? refuse(new AppError('INTERNAL', 'a message got no outcome', 'internal')));
}

/** What one bad item could spoil for all: PostgreSQL refuses a whole JSON text with a NUL or half a character. */
function refusedBefore({ actor, input }: MessageToStore): StoreOutcome | null {
  try {
    authorize(actor, 'conversation.write');
  } catch (error) {
    if (error instanceof AppError) return refuse(error);
    throw error;
  }
  const isText = !input.body.includes('\0') && input.body.isWellFormed();
  return isText ? null : refuse(new AppError('BAD_INPUT', 'not a text PostgreSQL can hold', 'bad-input'));
}

function rowOf(item: MessageToStore | undefined) {
  if (!item) return null;
  const { actor, input } = item;
  const { id, conversationId, body } = input;
  return { id, conversationId, senderId: actor.personId, sessionId: actor.sessionId, kind: 'TEXT', body };
}

function outcomeOf({ actor, input }: MessageToStore, { outcome, seq, created_at }: Row): StoreOutcome {
  if (seq === null || created_at === null) return refuse(refusalOf(outcome, input));
  const message: MessageDto = {
    id: input.id,
    conversationId: input.conversationId,
    seq,
    senderId: actor.personId,
    side: actor.app === 'PATIENT' ? 'PATIENT' : 'CLINICIAN',
    kind: 'TEXT',
    body: input.body,
    payload: null,
    createdAt: created_at,
  };
  return { ok: true, value: { message, isNew: outcome === 'stored' } };
}

function refusalOf(outcome: string, { id, body }: SendMessageInput): AppError {
  switch (outcome) {
    case 'not-participant':
      return notFound('conversation');
    case 'session-ended':
      return new AppError('UNAUTHENTICATED', 'the session has ended', 'unauthenticated');
    case 'closed':
      return new AppError('CONFLICT', 'the conversation is closed', 'conversation-closed');
    case 'differs':
      return new AppError('CONFLICT', `message ${id} is stored with other content`, 'message-differs');
    case 'invalid':
      return body.length > 4000
        ? new AppError('BAD_INPUT', 'message too long', 'message-too-long')
        : new AppError('BAD_INPUT', 'message empty', 'message-empty');
    default:
      return new AppError('INTERNAL', `store_messages answered ${outcome}`, 'internal');
  }
}

const refuse = (error: AppError): StoreOutcome => ({ ok: false, error });
