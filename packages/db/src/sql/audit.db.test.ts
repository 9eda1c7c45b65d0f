import { describe, expect, it } from 'vitest';
import { inTransaction } from '../client/index.ts';
import { appendAudit, sealAudit, verifyAudit } from './index.ts';
import { openTestDatabase } from './test-database.ts';
import { id } from './test-world.ts';

const { owner, app } = await openTestDatabase();

/** Seals what can be sealed until nothing written so far is left open. Others on this server may hold it up. */
async function sealAll(atMost?: number) {
  const { rows } = await owner.query<{ xid: string }>('SELECT coalesce(max(xid), 0) AS xid FROM audit_event');
  const newest = Number(rows[0]?.xid);
  for (;;) {
    const seal = await sealAudit(app.pool, atMost);
    const { rows: head } = await owner.query<{ xid: string }>(
      'SELECT coalesce(max(to_xid), -1) AS xid FROM audit_seal',
    );
    if (!seal && Number(head[0]?.xid) >= newest) return;
  }
}
const reading = (n: number) => ({
  actorId: id(1),
  sessionId: id(2),
  action: 'journey.read',
  entity: 'journey',
  entityId: id(n),
  patientId: id(3),
  details: { page: n },
});
/** `transactions` of three events each, sealed in spans of about four. */
async function writeAndSeal(transactions: number) {
  for (let n = 0; n < transactions; n += 1)
    await appendAudit(app.pool, [reading(n), reading(n + 1000), { action: 'job.run', entity: 'job' }]);
  await sealAll(4);
}
const denied = { code: '42501' };

describe('the application', () => {
  it('appends, by pg and inside a transaction of Prisma, with time and transaction of the database', async () => {
    await appendAudit(app.pool, [reading(1), { action: 'session.end', entity: 'session' }]);
    await inTransaction(app.prisma, (tx) => appendAudit(tx, [reading(2)]));
    await appendAudit(app.pool, []);
    const events = await app.prisma.auditEvent.findMany({ orderBy: [{ xid: 'asc' }, { id: 'asc' }] });
    expect(events).toMatchObject([
      { ...reading(1) },
      {
        actorId: null,
        sessionId: null,
        action: 'session.end',
        entity: 'session',
        entityId: null,
        patientId: null,
        details: {},
      },
      { ...reading(2) },
    ]);
    expect(events[0]?.xid).toBe(events[1]?.xid);
    expect(events[1]?.xid).not.toBe(events[2]?.xid);
  });

  it('leaves no event of a transaction that fails', async () => {
    const failing = inTransaction(app.prisma, async (tx) => {
      await appendAudit(tx, [{ ...reading(3), action: 'journey.never' }]);
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    expect(await app.prisma.auditEvent.count({ where: { action: 'journey.never' } })).toBe(0);
  });

  it.each([
    `INSERT INTO audit_event (action, entity) VALUES ('x', 'x')`,
    `UPDATE audit_event SET action = 'x'`,
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
    `INSERT INTO audit_seal (number, from_xid, to_xid, events, hash) VALUES (99, 1, 1, 1, sha256('x'))`,
    'UPDATE audit_seal SET events = 1',
    'DELETE FROM audit_seal',
    `INSERT INTO message (id, conversation_id, seq, sender_id, body) VALUES (uuidv7(), uuidv7(), 1, uuidv7(), 'x')`,
    `UPDATE message SET body = 'x'`,
    'DELETE FROM message',
    'UPDATE conversation SET last_seq = 9',
    `SELECT * FROM store_messages_once('[]')`,
    'UPDATE ledger_entry SET amount_minor = 1',
    'DELETE FROM ledger_entry',
    `UPDATE state_change SET reason = 'x'`,
    'DELETE FROM state_change',
    `UPDATE review SET reason = 'x'`,
    'DELETE FROM ticket',
    'DELETE FROM person',
    'DELETE FROM consultation',
    'CREATE TABLE mine ()',
    'ALTER TABLE audit_event DISABLE TRIGGER ALL',
  ])('may not: %s', async (statement) => {
    const client = await app.pool.connect();
    try {
      await client.query('BEGIN');
      await expect(client.query(statement)).rejects.toMatchObject(denied);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('has no right on any table that the migrations do not list', async () => {
    const { rows } = await owner.query<{ table: string; right: string }>(
      `SELECT table_name AS table, privilege_type AS right FROM information_schema.role_table_grants
        WHERE grantee = 'openward_app' AND table_schema = 'public' AND privilege_type NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')`,
    );
    expect(rows).toEqual([]);
    const { rows: open } = await owner.query(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
        AND has_table_privilege('openward_app', oid, 'DELETE') ORDER BY relname`,
    );
    expect(open.map(({ relname }) => relname)).toEqual([
      'attachment',
      'demo_charge',
      'demo_inbox_item',
      'demo_shipment',
      'evidence',
      'idempotency_key',
      'note',
      'outbox_event',
      'practice_role_department',
      'prescription',
      'prescription_line',
      'rate_limit',
      'session',
      'sign_in_code',
      'socket_io_attachments',
      'socket_ticket',
    ]);
  });
});

describe('sealing', () => {
  it('covers every event once, in spans without a gap, whole transactions only', async () => {
    await writeAndSeal(6);
    expect(await verifyAudit(app.pool)).toBeNull();
    const { rows } = await owner.query<{ events: number; open: number; gaps: number; cut: number }>(`
      SELECT (SELECT sum(events)::integer FROM audit_seal) AS events,
             (SELECT count(*)::integer FROM audit_event e WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE e.xid BETWEEN s.from_xid AND s.to_xid)) AS open,
             (SELECT count(*)::integer FROM (SELECT from_xid, lag(to_xid) OVER (ORDER BY number) AS before FROM audit_seal) s WHERE from_xid <> before + 1) AS gaps,
             (SELECT count(*)::integer FROM audit_seal WHERE events % 3 <> 0 AND number > 1) AS cut`);
    const total = await app.prisma.auditEvent.count();
    expect(rows).toEqual([{ events: total, open: 0, gaps: 0, cut: 0 }]);
    expect((await app.prisma.auditSeal.count()) > 2).toBe(true);
  });

  it('waits for transactions that are still open, and then takes what they wrote', async () => {
    await sealAll();
    const writer = await app.pool.connect();
    await writer.query('BEGIN');
    await appendAudit(writer, [{ action: 'slow.write', entity: 'job' }]);
    await appendAudit(app.pool, [{ action: 'later.write', entity: 'job' }]);
    await sealAudit(app.pool);
    const sealed = async (action: string) => {
      const { rowCount } = await owner.query(
        'SELECT FROM audit_event e JOIN audit_seal s ON e.xid BETWEEN s.from_xid AND s.to_xid WHERE e.action = $1',
        [action],
      );
      return rowCount;
    };
    expect(await sealed('later.write'), 'a later event waits for the earlier one').toBe(0);
    await writer.query('COMMIT');
    writer.release();
    await sealAll();
    expect([await sealed('slow.write'), await sealed('later.write')]).toEqual([1, 1]);
    expect(await verifyAudit(app.pool)).toBeNull();
  });

  it('is done by one at a time; the others leave', async () => {
    await writeAndSeal(1);
    await appendAudit(app.pool, [reading(5)]);
    const holder = await app.pool.connect();
    await holder.query('BEGIN');
    await holder.query(`SELECT pg_advisory_xact_lock(hashtext('openward.seal_audit'))`);
    expect(await sealAudit(app.pool)).toBeNull();
    await holder.query('ROLLBACK');
    holder.release();
    await sealAll();
    await Promise.all(
      Array.from({ length: 8 }, (_, n) => appendAudit(app.pool, [reading(n)]).then(() => sealAudit(app.pool))),
    );
    await sealAll();
    expect(await verifyAudit(app.pool)).toBeNull();
  });
});

describe('tampering is found', () => {
  /** What the owner of the database could do at night; everything is put back afterwards. */
  async function firstBrokenAfter(statement: string, values: unknown[] = []) {
    const client = await owner.connect();
    try {
      await client.query('BEGIN');
      const { rowCount } = await client.query(statement, values);
      expect(rowCount, 'something was tampered with').toBeGreaterThan(0);
      return await verifyAudit(client);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }
  const sealedEvent = async () => {
    await writeAndSeal(4);
    const { rows } = await owner.query<{ id: string; seal: number; last: number }>(
      `SELECT e.id, s.number AS seal, (SELECT max(number) FROM audit_seal) AS last
         FROM audit_event e JOIN audit_seal s ON e.xid BETWEEN s.from_xid AND s.to_xid
        WHERE e.action = 'journey.read' AND s.number < (SELECT max(number) FROM audit_seal)
        ORDER BY e.xid DESC, e.id LIMIT 1`,
    );
    const [event] = rows;
    if (!event) throw new Error('nothing is sealed');
    return event;
  };

  it.each([
    `actor_id = uuidv7()`,
    `actor_id = NULL`,
    `session_id = uuidv7()`,
    `app = 'CONSOLE'`,
    `app = 'CONSOLE', institution_id = uuidv7()`,
    `action = 'journey.write'`,
    `entity = 'ticket'`,
    `entity_id = uuidv7()`,
    `patient_id = uuidv7()`,
    `details = '{"page": 99999}'`,
    `created_at = created_at + interval '1 millisecond'`,
    `id = uuidv7()`,
    `xid = xid + 1`,
    `xid = 1`,
    `xid = xid + 1000000`,
  ])('an event changed: %s', async (change) => {
    const event = await sealedEvent();
    const broken = await firstBrokenAfter(`UPDATE audit_event SET ${change} WHERE id = $1`, [event.id]);
    expect(broken).not.toBeNull();
    expect(broken).toBeLessThanOrEqual(event.seal);
  });

  it('every column of an event is covered', async () => {
    const { rows } = await owner.query<{ column: string }>(
      `SELECT column_name AS column FROM information_schema.columns WHERE table_name = 'audit_event' ORDER BY 1`,
    );
    expect(rows.map(({ column }) => column)).toEqual(
      [
        'action',
        'actor_id',
        'app',
        'created_at',
        'details',
        'entity',
        'entity_id',
        'id',
        'institution_id',
        'patient_id',
        'session_id',
        'xid',
      ].toSorted(),
    );
  });

  it('an event removed, or one put in between', async () => {
    const { id: event, seal } = await sealedEvent();
    expect(await firstBrokenAfter('DELETE FROM audit_event WHERE id = $1', [event])).toBe(seal);
    expect(
      await firstBrokenAfter(
        `INSERT INTO audit_event (xid, action, entity) SELECT xid, 'x', 'x' FROM audit_event WHERE id = $1`,
        [event],
      ),
    ).toBe(seal);
  });

  it('two events that change places', async () => {
    const { id: event, seal } = await sealedEvent();
    const swap = `
      WITH pair AS (SELECT id, details, row_number() OVER () AS n FROM audit_event
                     WHERE xid = (SELECT xid FROM audit_event WHERE id = $1) AND action = 'journey.read')
      UPDATE audit_event e SET details = other.details, entity_id = twin.entity_id
        FROM pair me JOIN pair other ON other.n <> me.n JOIN audit_event twin ON twin.id = other.id
       WHERE e.id = me.id`;
    expect(await firstBrokenAfter(swap, [event])).toBe(seal);
  });

  it.each([
    'from_xid = from_xid - 1',
    'to_xid = to_xid + 1',
    'events = events + 1',
    `hash = sha256('x')`,
    `created_at = created_at + interval '1 second'`,
  ])('a seal changed: %s', async (change) => {
    const { seal } = await sealedEvent();
    expect(await firstBrokenAfter(`UPDATE audit_seal SET ${change} WHERE number = $1`, [seal])).toBe(seal);
  });

  it('a seal removed from the middle', async () => {
    const { seal } = await sealedEvent();
    expect(await firstBrokenAfter('DELETE FROM audit_seal WHERE number = $1', [seal])).toBe(seal);
  });

  it('the newest seal removed with its events, by the anchor that was kept elsewhere', async () => {
    await writeAndSeal(2);
    const { rows } = await owner.query<{ number: number; hash: string }>(
      `SELECT number, encode(hash, 'hex') AS hash FROM audit_seal ORDER BY number DESC LIMIT 1`,
    );
    const [anchor] = rows;
    if (!anchor) throw new Error('nothing is sealed');
    expect(await verifyAudit(app.pool, { anchor })).toBeNull();
    const client = await owner.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        'DELETE FROM audit_event e USING audit_seal s WHERE s.number = $1 AND e.xid BETWEEN s.from_xid AND s.to_xid',
        [anchor.number],
      );
      await client.query('DELETE FROM audit_seal WHERE number = $1', [anchor.number]);
      expect(await verifyAudit(client), 'alone, the rest of the chain still holds').toBeNull();
      expect(await verifyAudit(client, { anchor })).toBe(anchor.number);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });

  it('in pieces as well, and whatever the settings of the session', async () => {
    const { id: event, seal, last } = await sealedEvent();
    expect(await verifyAudit(app.pool, { firstSeal: seal, lastSeal: last })).toBeNull();
    expect(await verifyAudit(app.pool, { firstSeal: last + 2 })).toBe(last + 1);
    const client = await owner.connect();
    try {
      await client.query(
        `BEGIN; SET LOCAL TimeZone = 'Asia/Shanghai'; SET LOCAL DateStyle = 'German'; SET LOCAL extra_float_digits = -4`,
      );
      expect(await verifyAudit(client)).toBeNull();
      await client.query(`UPDATE audit_event SET action = 'x' WHERE id = $1`, [event]);
      expect(await verifyAudit(client, { lastSeal: seal - 1 })).toBeNull();
      expect(await verifyAudit(client, { firstSeal: seal })).toBe(seal);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});
