import { callSql, type SqlTarget } from './sql-target.ts';

export interface MessageToStore {
  /** Made by the client: the same id is the same message. */
  readonly id: string;
  readonly conversationId: string;
  /** null: the system speaks. The caller answers for its right to. */
  readonly senderId: string | null;
  /** Given: must belong to the sender and be neither revoked nor expired. */
  readonly sessionId?: string | null;
  readonly kind: 'TEXT' | 'SYSTEM' | 'CARD';
  readonly body?: string;
  readonly payload?: Readonly<Record<string, unknown>> | null;
}

export type StoreRefusal = 'differs' | 'closed' | 'not-participant' | 'session-ended' | 'invalid';

export type StoreOutcome =
  | { readonly id: string; readonly outcome: 'stored' | 'known'; readonly seq: number; readonly createdAt: Date }
  | { readonly id: string; readonly outcome: StoreRefusal };

type Row = { place: number } & (
  | { outcome: 'stored' | 'known'; seq: number; createdAt: Date }
  | { outcome: StoreRefusal; seq: null; createdAt: null }
);

const text = 'SELECT place, seq, created_at AS "createdAt", outcome FROM store_messages($1::jsonb)';

/**
 * Stores messages in their sequences, in this order, and answers for each in the same order; see store_messages.sql for
 * the outcomes and the locks. Publish what is `stored` after the commit.
 */
export async function storeMessages(target: SqlTarget, messages: readonly MessageToStore[]): Promise<StoreOutcome[]> {
  const items = messages.map((message) => storable(JSON.stringify(message)));
  const rows = await callSql<Row>(target, { name: 'store_messages', text, values: [`[${items.join(',')}]`] });
  const byPlace = new Map(rows.map((row) => [row.place, row]));
  return messages.map(({ id }, index) => {
    const row = byPlace.get(index + 1);
    if (!row) throw new Error('store_messages() answers one row for each message');
    if (row.seq === null) return { id, outcome: row.outcome };
    return { id, outcome: row.outcome, seq: row.seq, createdAt: row.createdAt };
  });
}

/** An escape of NUL or of half a surrogate pair; an even number of backslashes before it is text, not an escape. */
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

/** PostgreSQL holds neither, and one would fail the whole batch: such a message is sent as nothing, which is invalid. */
function storable(json: string): string {
  return unstorable.test(json) ? '{}' : json;
}
