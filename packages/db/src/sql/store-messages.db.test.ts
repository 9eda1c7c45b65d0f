import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { inTransaction, violatedConstraint } from '../client/index.ts';
import { type MessageToStore, storeMessages } from './index.ts';
import { openTestDatabase, withoutForeignKeys } from './test-database.ts';
import { id, insertWorld, world } from './test-world.ts';

const { owner, app } = await openTestDatabase(24);
await insertWorld(owner);

const other = { journey: id(130), conversation: id(133), session: id(151) };
await owner.query(`
  INSERT INTO journey (id, patient_id, concern) VALUES ('${other.journey}', '${world.patient}', 'Rash');
  INSERT INTO conversation (id, journey_id) VALUES ('${other.conversation}', '${other.journey}');
  INSERT INTO participant (conversation_id, person_id, side) VALUES ('${other.conversation}', '${world.patient}', 'PATIENT');
  INSERT INTO session (id, token_hash, person_id, app, expires_at)
    VALUES ('${other.session}', sha256('other'), '${world.pharmacist}', 'CONSOLE', now() + interval '1 hour')`);

beforeEach(async () => {
  await owner.query(`
    DELETE FROM message WHERE id <> '${world.message}';
    UPDATE conversation SET closed_at = NULL, last_seq = CASE id WHEN '${world.conversation}'::uuid THEN 1 ELSE 0 END;
    UPDATE participant SET left_at = NULL;
    UPDATE session SET revoked_at = NULL, expires_at = now() + interval '1 hour';
    UPDATE practice_role SET credential = 'VERIFIED'`);
});

const text = (body: string, more: Partial<MessageToStore> = {}): MessageToStore => ({
  id: randomUUID(),
  conversationId: world.conversation,
  senderId: world.patient,
  sessionId: world.session,
  kind: 'TEXT',
  body,
  ...more,
});
const outcomes = async (messages: MessageToStore[]) =>
  (await storeMessages(app.pool, messages)).map(({ outcome }) => outcome);
const outcome = async (message: MessageToStore) => (await outcomes([message]))[0];
const thread = async (conversationId: string) => {
  const { rows } = await owner.query<{ seq: number; body: string }>(
    'SELECT seq, body FROM message WHERE conversation_id = $1 ORDER BY seq',
    [conversationId],
  );
  return rows;
};

describe('storing', () => {
  it('gives the next numbers in order of arrival, and what is stored reads back', async () => {
    const messages = [
      text('one'),
      text('two 你好 👋'),
      text('elsewhere', { conversationId: other.conversation }),
      text('three'),
    ];
    const stored = await storeMessages(app.pool, messages);
    expect(stored).toMatchObject([
      { id: messages[0]?.id, outcome: 'stored', seq: 2 },
      { id: messages[1]?.id, outcome: 'stored', seq: 3 },
      { id: messages[2]?.id, outcome: 'stored', seq: 1 },
      { id: messages[3]?.id, outcome: 'stored', seq: 4 },
    ]);
    const page = await app.prisma.message.findMany({
      where: { conversationId: world.conversation, seq: { gt: 1 } },
      orderBy: { seq: 'asc' },
    });
    expect(page.map(({ seq, senderId, body }) => [seq, senderId, body])).toEqual([
      [2, world.patient, 'one'],
      [3, world.patient, 'two 你好 👋'],
      [4, world.patient, 'three'],
    ]);
    expect(page.map(({ createdAt }) => createdAt)).toEqual(
      [0, 1, 3].map((at) => (stored[at] && 'createdAt' in stored[at] ? stored[at].createdAt : null)),
    );
    expect(await app.prisma.conversation.findUnique({ where: { id: world.conversation } })).toMatchObject({
      lastSeq: 4,
    });
  });

  it('writes one audit event for each message in the same transaction, without its text', async () => {
    const message = text('something private');
    await storeMessages(app.pool, [message]);
    const { rows } = await owner.query(
      'SELECT actor_id, session_id, action, entity, patient_id, details FROM audit_event WHERE entity_id = $1',
      [message.id],
    );
    expect(rows).toEqual([
      {
        actor_id: world.patient,
        session_id: world.session,
        action: 'message.send',
        entity: 'message',
        patient_id: world.patient,
        details: { conversationId: world.conversation, seq: 2 },
      },
    ]);
  });

  it('takes system entries and cards, also inside a transaction of Prisma, which takes them back when it fails', async () => {
    const entry: MessageToStore = {
      id: randomUUID(),
      conversationId: world.conversation,
      senderId: null,
      kind: 'SYSTEM',
      payload: { event: 'consultation-opened' },
    };
    const failing = inTransaction(app.prisma, async (tx) => {
      expect(await storeMessages(tx, [entry])).toMatchObject([
        { outcome: 'stored', seq: 2, createdAt: expect.any(Date) },
      ]);
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    expect(await thread(world.conversation)).toHaveLength(1);
    const card = text('Ibuprofen', { kind: 'CARD', payload: { card: 'prescription' } });
    expect(await outcomes([entry, card])).toEqual(['stored', 'stored']);
  });

  it('an empty batch stores nothing', async () => {
    expect(await storeMessages(app.pool, [])).toEqual([]);
  });
});

describe('a message sent again', () => {
  it('keeps its number, in a later batch and in the same one', async () => {
    const message = text('once');
    expect(await storeMessages(app.pool, [message, message])).toMatchObject([
      { outcome: 'stored', seq: 2 },
      { outcome: 'known', seq: 2 },
    ]);
    const first = await storeMessages(app.pool, [message, text('next')]);
    expect(first).toMatchObject([
      { outcome: 'known', seq: 2 },
      { outcome: 'stored', seq: 3 },
    ]);
    expect(await thread(world.conversation)).toHaveLength(3);
  });

  it('is known although the conversation has closed or the sender has left since', async () => {
    const message = text('just in time');
    await storeMessages(app.pool, [message]);
    await owner.query('UPDATE conversation SET closed_at = now(); UPDATE participant SET left_at = now()');
    expect(await outcome(message)).toBe('known');
  });

  it('differs when sender, body, kind, facts or conversation are others', async () => {
    const message = text('once', { kind: 'CARD', payload: { card: 1 } });
    await storeMessages(app.pool, [message]);
    const changes: Partial<MessageToStore>[] = [
      { senderId: world.pharmacist, sessionId: other.session },
      { body: 'twice' },
      { kind: 'TEXT', payload: null },
      { payload: { card: 2 } },
      { conversationId: other.conversation },
    ];
    expect(await outcomes(changes.map((change) => ({ ...message, ...change })))).toEqual(changes.map(() => 'differs'));
    const fresh = text('same id, same batch');
    expect(
      await outcomes([fresh, { ...fresh, body: 'other' }, { ...fresh, conversationId: other.conversation }]),
    ).toEqual(['stored', 'differs', 'differs']);
  });

  it('differs when another conversation is storing the id at this very moment, and harms no neighbour', async () => {
    const message = text('first', { conversationId: other.conversation });
    const first = await app.pool.connect();
    await first.query('BEGIN');
    await storeMessages(first, [message]);
    const second = storeMessages(app.pool, [{ ...message, conversationId: world.conversation }, text('neighbour')]);
    await waitFor(`SELECT FROM pg_stat_activity WHERE wait_event = 'transactionid' AND datname = current_database()`);
    await first.query('COMMIT');
    first.release();
    expect((await second).map((one) => one.outcome)).toEqual(['differs', 'stored']);
    expect((await thread(world.conversation)).map(({ seq }) => seq)).toEqual([1, 2]);
  });
});

describe('a message is refused alone', () => {
  it.each<[string, string, MessageToStore]>([
    ['not-participant', 'the conversation does not exist', text('x', { conversationId: randomUUID() })],
    ['not-participant', 'the sender is not in it', text('x', { senderId: world.doctor, sessionId: null })],
    ['session-ended', 'the session is unknown', text('x', { sessionId: randomUUID() })],
    ['session-ended', 'the session is of another person', text('x', { sessionId: other.session })],
    ['invalid', 'no body', text('')],
    ['invalid', 'white space only', text(' \n\t ')],
    ['invalid', 'too long', text('x'.repeat(4001))],
    ['invalid', 'a text without sender', text('x', { senderId: null, sessionId: null })],
    ['invalid', 'a system entry of a person', text('', { kind: 'SYSTEM', payload: { event: 'x' } })],
    ['invalid', 'a card without facts', text('x', { kind: 'CARD' })],
    ['invalid', 'facts that are too large', text('x', { kind: 'CARD', payload: { big: 'x'.repeat(20_000) } })],
    ['invalid', 'an id that is none', text('x', { id: 'm1' })],
    ['invalid', 'a conversation id that is none', text('x', { conversationId: '' })],
    ['invalid', 'a sender id that is none', text('x', { senderId: 'me', sessionId: null })],
    ['session-ended', 'a session id that is none', text('x', { sessionId: 'mine' })],
    ['invalid', 'a NUL, which PostgreSQL cannot hold', text('a\0b')],
    ['invalid', 'half a surrogate pair', text('\ud83d')],
    ['invalid', 'a NUL among the facts', text('x', { kind: 'CARD', payload: { 'a\0': 1 } })],
  ])('%s: %s', async (expected, _, message) => {
    expect(await outcomes([text('before'), message, text('after')])).toEqual(['stored', expected, 'stored']);
    expect((await thread(world.conversation)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it.each([
    ['closed', 'the conversation is closed', 'UPDATE conversation SET closed_at = now()'],
    ['not-participant', 'the sender has left', 'UPDATE participant SET left_at = now()'],
    ['session-ended', 'the session is revoked', 'UPDATE session SET revoked_at = now()'],
    [
      'session-ended',
      'the session has expired',
      `UPDATE session SET created_at = now() - interval '2 days', expires_at = now() - interval '1 day'`,
    ],
  ])('%s: %s', async (expected, _, change) => {
    await owner.query(change);
    expect(await outcome(text('x'))).toBe(expected);
    expect(await thread(world.conversation)).toHaveLength(1);
  });

  it('not-participant: a clinician no longer verified, from one moment to the next', async () => {
    const message = () => text('x', { senderId: world.pharmacist, sessionId: other.session });
    expect(await outcome(message())).toBe('stored');
    await owner.query(`UPDATE practice_role SET credential = 'SUSPENDED', on_duty_since = NULL`);
    expect(await outcomes([message(), text('the patient still may')])).toEqual(['not-participant', 'stored']);
  });

  it('not-participant: a former guardian whose seat outlived the care', async () => {
    const wards = { journey: id(140), conversation: id(141) };
    await owner.query(`
      INSERT INTO journey (id, patient_id, concern) VALUES ('${wards.journey}', '${world.ward}', 'Fever');
      INSERT INTO conversation (id, journey_id) VALUES ('${wards.conversation}', '${wards.journey}');
      INSERT INTO participant (conversation_id, person_id, side) VALUES ('${wards.conversation}', '${world.patient}', 'PATIENT')`);
    const message = () => text('x', { conversationId: wards.conversation });
    expect(await outcome(message())).toBe('stored');
    await owner.query(`UPDATE guardian_link SET ended_at = now() WHERE id = '${world.guardianLink}'`);
    expect(await outcome(message())).toBe('not-participant');
    await owner.query(`UPDATE guardian_link SET ended_at = NULL WHERE id = '${world.guardianLink}'`);
  });

  it('never: text that only looks like an escape, or lies at the limit', async () => {
    const fine = [text(String.raw`C:\u0000 and \ud83d`), text('x'.repeat(4000)), text('👋'.repeat(2000)), text('"\\')];
    expect(await outcomes(fine)).toEqual(fine.map(() => 'stored'));
    expect((await thread(world.conversation)).slice(1).map(({ body }) => body)).toEqual(fine.map(({ body }) => body));
  });
});

describe('many batches at once', () => {
  const batches = () =>
    Array.from({ length: 20 }, () =>
      Array.from({ length: 25 }, (_, n) =>
        text(`message ${n}`, { conversationId: n % 3 === 0 ? other.conversation : world.conversation }),
      ),
    );
  /** The same batches, each also sent a second time, as after a lost answer. */
  const sendAll = (all: MessageToStore[][], send: (batch: MessageToStore[]) => Promise<unknown>) =>
    Promise.allSettled([...all, ...all].map((batch) => send(batch)));

  it('leave no gap, no double and no disorder', async () => {
    const all = batches();
    const settled = await sendAll(all, (batch) => storeMessages(app.pool, batch));
    expect(settled.filter(({ status }) => status === 'rejected')).toEqual([]);
    for (const [conversationId, first, count] of [
      [world.conversation, 1, 20 * 16],
      [other.conversation, 0, 20 * 9],
    ] as const) {
      const entries = (await thread(conversationId)).map(({ seq }) => seq).filter((seq) => seq > first);
      expect(entries).toEqual(Array.from({ length: count }, (_, n) => first + 1 + n));
    }
    const { rows } = await owner.query<{ id: string; seq: number; created_at: Date }>(
      'SELECT id, seq, created_at FROM message',
    );
    const bySeq = new Map(rows.map((row) => [row.id, row]));
    for (const batch of all) {
      const own = batch
        .filter(({ conversationId }) => conversationId === world.conversation)
        .map((one) => bySeq.get(one.id)?.seq ?? 0);
      expect(own).toEqual(own.toSorted((a, b) => a - b));
    }
    const { rows: backwards } = await owner.query(
      `SELECT FROM (SELECT created_at, lag(created_at) OVER (PARTITION BY conversation_id ORDER BY seq) AS before FROM message) m
        WHERE created_at < before`,
    );
    expect(backwards, 'times rise with the sequence').toEqual([]);
  });

  it('control: without the lock the same test loses messages', async () => {
    await owner.query(`
      CREATE FUNCTION store_unprotected(items jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER AS $$
      DECLARE heads jsonb;
      BEGIN
        SELECT jsonb_object_agg(id, last_seq) INTO heads FROM conversation;
        INSERT INTO message (id, conversation_id, seq, sender_id, body)
          SELECT i.id, i."conversationId",
                 (heads ->> i."conversationId"::text)::integer + row_number() OVER (PARTITION BY i."conversationId"), i."senderId", i.body
            FROM jsonb_to_recordset(items) AS i(id uuid, "conversationId" uuid, "senderId" uuid, body text);
        UPDATE conversation c SET last_seq = (SELECT max(seq) FROM message m WHERE m.conversation_id = c.id)
         WHERE id IN (SELECT (i ->> 'conversationId')::uuid FROM jsonb_array_elements(items) i);
      END $$`);
    const settled = await sendAll(batches(), (batch) =>
      app.pool.query('SELECT store_unprotected($1)', [JSON.stringify(batch)]),
    );
    const lost = settled.filter((result) => result.status === 'rejected' && violatedConstraint(result.reason) !== null);
    expect(lost.length).toBeGreaterThan(0);
  });
});

describe('a thread among 100,000 messages', () => {
  it('grows by index alone', async () => {
    const client = await app.pool.connect();
    const scans = async () => {
      const { rows } = await client.query<{ seq: string; fetched: string }>(
        `SELECT sum(seq_scan) AS seq, sum(idx_tup_fetch) AS fetched FROM pg_stat_xact_user_tables
          WHERE relname IN ('message', 'session', 'participant')`,
      );
      return { whole: Number(rows[0]?.seq), fetched: Number(rows[0]?.fetched) };
    };
    try {
      // The connection plans while the tables are short, and keeps that plan.
      for (let turn = 0; turn < 10; turn += 1) await storeMessages(client, [text('warm')]);
      await withoutForeignKeys(owner, async (filler) => {
        await filler.query(
          `INSERT INTO message (id, conversation_id, seq, sender_id, body) SELECT uuidv7(), $1, n, $2, 'x' FROM generate_series(1000, 100999) n`,
          [other.conversation, world.patient],
        );
      });
      const before = await scans();
      const batch = Array.from({ length: 50 }, (_, n) => text(`message ${n}`));
      expect(new Set((await storeMessages(client, batch)).map((one) => one.outcome))).toEqual(new Set(['stored']));
      expect(new Set((await storeMessages(client, batch)).map((one) => one.outcome))).toEqual(new Set(['known']));
      const after = await scans();
      expect(after.whole - before.whole).toBe(0);
      expect(after.fetched - before.fetched).toBeLessThan(50 * 10);
    } finally {
      client.release();
    }
  });
});

async function waitFor(query: string): Promise<void> {
  for (;;) if ((await owner.query(query)).rowCount) return;
}
