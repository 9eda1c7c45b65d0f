import { storeMessages as store, type StoreOutcome as Answer, type StoreRefusal } from '@openward/db/sql';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { messageText, type MessageDto, type SendMessageInput } from '@openward/domain/messaging';
import { isBusy, unavailable } from '../outbox/index.ts';
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
    const stored = await store(services.db.pool, accepted.map(rowOf)).catch((error: unknown) => {
      throw isBusy(error) ? unavailable(services) : error;
    });
    for (const [place, { index, item, text }] of accepted.entries()) {
      const answer = stored[place];
      if (answer) outcomes[index] = outcomeOf(item, text, answer);
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
  return {
    id,
    conversationId,
    senderId: actor.personId,
    sessionId: actor.sessionId,
    kind: 'TEXT' as const,
    body: text,
  };
}

function outcomeOf({ actor, input }: MessageToStore, text: string, answer: Answer): StoreOutcome {
  if (answer.outcome !== 'stored' && answer.outcome !== 'known') return refuse(refusalOf(answer.outcome, input.id));
  const message: MessageDto = {
    id: input.id,
    conversationId: input.conversationId,
    seq: answer.seq,
    senderId: actor.personId,
    side: actor.app === 'PATIENT' ? 'PATIENT' : 'CLINICIAN',
    kind: 'TEXT',
    body: text,
    payload: null,
    createdAt: answer.createdAt,
  };
  return { ok: true, value: { message, isNew: answer.outcome === 'stored' } };
}

function refusalOf(refusal: StoreRefusal, id: string): AppError {
  switch (refusal) {
    case 'not-participant':
      return notFound('conversation');
    case 'session-ended':
      return new AppError('UNAUTHENTICATED', 'the session has ended', 'unauthenticated');
    case 'closed':
      return new AppError('CONFLICT', 'the conversation is closed', 'conversation-closed');
    case 'differs':
      return new AppError('CONFLICT', `message ${id} is stored with other content`, 'message-differs');
    case 'invalid':
      return new AppError('BAD_INPUT', `message ${id} is malformed`, 'bad-input');
  }
}

const refuse = (error: AppError): StoreOutcome => ({ ok: false, error });
