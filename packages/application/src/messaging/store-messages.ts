import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { messageText, type MessageDto, type SendMessageInput } from '@openward/domain/messaging';
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
  const outcomes: (StoreOutcome | null)[] = [];
  const accepted: { readonly index: number; readonly item: MessageToStore; readonly text: string }[] = [];
  for (const [index, item] of items.entries()) {
    const ready = readyToStore(item);
    outcomes.push(ready instanceof AppError ? refuse(ready) : null);
    if (!(ready instanceof AppError)) accepted.push({ index, item, text: ready });
  }
  if (accepted.length > 0) {
    const { rows } = await services.db.pool.query<Row>({
      name: 'store-messages',
      text: 'SELECT place, seq, created_at, outcome FROM store_messages($1::jsonb)',
      values: [JSON.stringify(accepted.map(rowOf))],
    });
    for (const row of rows) {
      const one = accepted[row.place - 1];
      if (one) outcomes[one.index] = outcomeOf(one.item, one.text, row);
    }
  }
  return outcomes.map((outcome) => outcome ?? refuse(new AppError('INTERNAL', 'a message got no outcome', 'internal')));
}

/** The text as it is stored, or why not. What PostgreSQL could not hold would spoil the whole statement: it is gone here. */
function readyToStore({ actor, input }: MessageToStore): string | AppError {
  try {
    authorize(actor, 'conversation.write');
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  const message = messageText(input.body);
  return message.ok ? message.text : new AppError('BAD_INPUT', message.reason, message.reason);
}

function rowOf({ item: { actor, input }, text }: { readonly item: MessageToStore; readonly text: string }) {
  const { id, conversationId } = input;
  return { id, conversationId, senderId: actor.personId, sessionId: actor.sessionId, kind: 'TEXT', body: text };
}

function outcomeOf({ actor, input }: MessageToStore, text: string, { outcome, seq, created_at }: Row): StoreOutcome {
  if (seq === null || created_at === null) return refuse(refusalOf(outcome, input.id));
  const message: MessageDto = {
    id: input.id,
    conversationId: input.conversationId,
    seq,
    senderId: actor.personId,
    side: actor.app === 'PATIENT' ? 'PATIENT' : 'CLINICIAN',
    kind: 'TEXT',
    body: text,
    payload: null,
    createdAt: created_at,
  };
  return { ok: true, value: { message, isNew: outcome === 'stored' } };
}

function refusalOf(outcome: string, id: string): AppError {
  switch (outcome) {
    case 'not-participant':
      return notFound('conversation');
    case 'session-ended':
      return new AppError('UNAUTHENTICATED', 'the session has ended', 'unauthenticated');
    case 'closed':
      return new AppError('CONFLICT', 'the conversation is closed', 'conversation-closed');
    case 'differs':
      return new AppError('CONFLICT', `message ${id} is stored with other content`, 'message-differs');
    default:
      return new AppError('INTERNAL', `store_messages answered ${outcome}`, 'internal');
  }
}

const refuse = (error: AppError): StoreOutcome => ({ ok: false, error });
