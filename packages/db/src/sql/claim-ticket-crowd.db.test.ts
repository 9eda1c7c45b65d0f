import { queueOrder } from '@openward/domain/waiting-room';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimTicket, type ClaimTicketInput } from './index.ts';
import { openTestDatabase, withoutForeignKeys } from './test-database.ts';
import { addManyTickets, addPharmacists, addTickets, emptyQueue, insertEmptyQueue } from './test-queue.ts';
import { world } from './test-world.ts';

const { owner, app } = await openTestDatabase(64);
await insertEmptyQueue(owner);

const mine: ClaimTicketInput = { practiceRoleId: world.pharmacistRole, serviceIds: [world.service], leaseSeconds: 90 };

async function claim(input: Partial<ClaimTicketInput> = {}) {
  const result = await claimTicket(app.pool, { ...mine, ...input });
  return result.ok ? result.ticket.number : result.reason;
}

beforeEach(async () => {
  await emptyQueue(owner);
  await owner.query('DELETE FROM ticket WHERE day = $1', ['2026-01-02']);
});

describe('many clinicians at once', () => {
  it('pass over a ticket that somebody holds, without waiting', async () => {
    await addTickets(owner, [{ number: 1, waitedSeconds: 60 }, { number: 2 }]);
    const holder = await owner.connect();
    try {
      await holder.query('BEGIN');
      await holder.query(`SELECT FROM ticket WHERE number = 1 AND day = '2026-01-02' FOR NO KEY UPDATE`);
      expect(await claim()).toBe(2);
      expect(await claim()).toBe('nothing-waiting');
    } finally {
      await holder.query('ROLLBACK');
      holder.release();
    }
    expect(await claim()).toBe(1);
  });

  it('look further when more than the first page of the queue is being taken', async () => {
    await addManyTickets(owner, 200);
    const holder = await owner.connect();
    try {
      await holder.query('BEGIN');
      await holder.query(
        `SELECT FROM ticket JOIN service s ON s.id = service_id WHERE state = 'WAITING'
          ORDER BY queue_level(triage_level, waiting_since, s.target_seconds, now()), waiting_since, number LIMIT 150
            FOR NO KEY UPDATE OF ticket`,
      );
      expect(typeof (await claim())).toBe('number');
    } finally {
      await holder.query('ROLLBACK');
      holder.release();
    }
  });
});

describe('32 clinicians with two tabs each', () => {
  const capacity = 3;
  /** As many as a tab takes before it ends their visits: two tabs want more than the capacity of their clinician. */
  const most = 2;

  /** The same statement with one of its locks removed, under names of their own. */
  beforeAll(async () => {
    const { rows } = await owner.query<{ text: string }>(
      `SELECT pg_get_functiondef(oid) AS text FROM pg_proc WHERE proname = 'claim_ticket'`,
    );
    const text = rows[0]?.text ?? '';
    const weakened = {
      claim_without_ticket_lock: text.replace('FOR NO KEY UPDATE SKIP LOCKED', ''),
      claim_without_role_lock: text.replace(/FOR NO KEY UPDATE(?! SKIP)/, ''),
    };
    for (const [name, body] of Object.entries(weakened)) {
      if (body === text) throw new Error(`claim_ticket has no such lock: ${name}`);
      await owner.query(body.replace('claim_ticket', name));
    }
  });

  interface Claimed {
    readonly number: number;
    /** Which of all steps asked for it, and which was told: one counter for all tabs. */
    readonly asked: number;
    readonly told: number;
  }
  type Claim = (practiceRoleId: string) => Promise<{ readonly ticket?: number; readonly refusal?: string }>;

  const claimByProduct: Claim = async (practiceRoleId) => {
    const result = await claimTicket(app.pool, { ...mine, practiceRoleId, capacity });
    return result.ok ? { ticket: result.ticket.number } : { refusal: result.reason };
  };

  const claimUnlocked: Claim = async (practiceRoleId) => {
    const claiming = owner.query<{ outcome: string; number: number }>(
      'SELECT outcome, number FROM claim_without_ticket_lock($1, ARRAY[$2]::uuid[], 90, $3)',
      [practiceRoleId, world.service, capacity],
    );
    // Who overwrites a visit that has already ended is stopped by the table's own constraints.
    const { rows } = await claiming.catch(() => ({ rows: [{ outcome: 'at-capacity', number: 0 }] }));
    return rows[0]?.outcome === 'claimed' ? { ticket: rows[0].number } : { refusal: rows[0]?.outcome ?? '' };
  };

  const claimAnyOne: Claim = async (practiceRoleId) => {
    const { rows } = await owner.query<{ number: number }>(
      `UPDATE ticket SET state = 'OFFERED', offered_to_id = $1, lease_until = now() + interval '90 s'
        WHERE id = (SELECT id FROM ticket WHERE state = 'WAITING' ORDER BY md5(id::text) LIMIT 1 FOR UPDATE SKIP LOCKED)
       RETURNING number`,
      [practiceRoleId],
    );
    return rows[0] ? { ticket: rows[0].number } : { refusal: 'nothing-waiting' };
  };

  /** A queue of every level and age. Nobody reaches the next level while the test runs. @returns the numbers in order */
  async function fillQueue(count: number): Promise<number[]> {
    const now = new Date();
    const tickets = Array.from({ length: count }, (_, n) => ({
      number: n + 1,
      triageLevel: 1 + (n % 5),
      waitedSeconds: ((n * 7) % 12) * 300 + 20 + (n % 79),
    }));
    await addTickets(owner, tickets);
    const places = tickets.map(({ number, triageLevel, waitedSeconds }) => ({
      number,
      triageLevel,
      waitingSince: new Date(now.getTime() - waitedSeconds * 1000),
    }));
    return places.toSorted(queueOrder({ now, targetSeconds: 300 })).map(({ number }) => number);
  }

  /** Ends these visits. @returns how many the clinician held the moment before */
  async function endVisits(role: string, numbers: readonly number[]): Promise<number> {
    const { rows } = await owner.query<{ held: number }>(
      `WITH ended AS (
         UPDATE ticket SET state = 'CANCELLED', ended_at = now(), offered_to_id = NULL, lease_until = NULL
          WHERE day = '2026-01-02' AND number = ANY ($2))
       SELECT count(*)::integer AS held FROM ticket WHERE offered_to_id = $1 AND state = 'OFFERED'`,
      [role, numbers],
    );
    return rows[0]?.held ?? 0;
  }

  /** Every tab takes, up to what it wants and is given, ends those visits, and goes on until nobody waits. */
  async function takeAll(clinicians: readonly string[], claimNext: Claim) {
    const claims: Claimed[] = [];
    const refusals = new Set<string>();
    let step = 0;
    let mostHeld = 0;
    const tab = async (role: string) => {
      const running: number[] = [];
      for (let refusal: string | undefined; refusal !== 'nothing-waiting'; ) {
        const asked = step++;
        const answer = await claimNext(role);
        ({ refusal } = answer);
        if (answer.ticket === undefined) refusals.add(refusal ?? '');
        else {
          claims.push({ number: answer.ticket, asked, told: step++ });
          running.push(answer.ticket);
        }
        if (refusal !== undefined || running.length === most)
          mostHeld = Math.max(mostHeld, await endVisits(role, running.splice(0)));
      }
    };
    await Promise.all([...clinicians, ...clinicians].map(tab));
    return { claims, mostHeld, refusals };
  }

  /** Claims told while somebody before them in the queue waited whom nobody had even begun to claim. */
  function outOfOrder(claims: readonly Claimed[], order: readonly number[]): number {
    const byNumber = new Map(claims.map((one) => [one.number, one]));
    let lastAsked = -1;
    return order.filter((number) => {
      const one = byNumber.get(number);
      const isOut = one !== undefined && one.told < lastAsked;
      lastAsked = Math.max(lastAsked, one?.asked ?? Number.POSITIVE_INFINITY);
      return isOut;
    }).length;
  }

  it('take 3,000 tickets: none twice, at most 64 out of order, nobody starved, never above their capacity', async () => {
    const clinicians = await addPharmacists(owner, 32);
    const order = await fillQueue(3000);
    const { claims, mostHeld, refusals } = await takeAll(clinicians, claimByProduct);
    const numbers = claims.map(({ number }) => number);
    expect(numbers.length - new Set(numbers).size, 'assigned twice').toBe(0);
    expect(new Set(numbers), 'nobody starved').toEqual(new Set(order));
    expect(outOfOrder(claims, order)).toBeLessThanOrEqual(64);
    expect(mostHeld).toBe(capacity);
    expect(refusals, 'the capacity was reached').toEqual(new Set(['at-capacity', 'nothing-waiting']));
    const { rows } = await owner.query<{ offers: number }>(
      `SELECT count(*)::integer AS offers FROM state_change
        WHERE command = 'offer' AND subject_id IN (SELECT id FROM ticket WHERE day = '2026-01-02')`,
    );
    expect(rows).toEqual([{ offers: 3000 }]);
  });

  it('control: without the lock on the ticket some are assigned twice', async () => {
    const clinicians = await addPharmacists(owner, 32);
    await fillQueue(200);
    const { claims } = await takeAll(clinicians, claimUnlocked);
    expect(claims.length).toBeGreaterThan(new Set(claims.map(({ number }) => number)).size);
  });

  it('control: without the lock on the clinician one tab does not see what the other is taking', async () => {
    const [clinician = ''] = await addPharmacists(owner, 1);
    await fillQueue(4);
    const both = async (name: 'claim_ticket' | 'claim_without_role_lock') => {
      const call = `SELECT outcome FROM ${name}($1, ARRAY[$2]::uuid[], 90, 1)`;
      const first = await owner.connect();
      try {
        await first.query('BEGIN');
        const one = await first.query<{ outcome: string }>(call, [clinician, world.service]);
        const second = owner.query<{ outcome: string }>(call, [clinician, world.service]);
        // Without the lock it answers by itself; with it, not before the first has ended.
        if (name === 'claim_without_role_lock') await second;
        await first.query('COMMIT');
        return [one, await second].map(({ rows }) => rows[0]?.outcome);
      } finally {
        await first.query('ROLLBACK');
        first.release();
      }
    };
    expect(await both('claim_ticket')).toEqual(['claimed', 'at-capacity']);
    await owner.query(`UPDATE ticket SET lease_until = now() WHERE state = 'OFFERED'`);
    expect(await both('claim_without_role_lock')).toEqual(['claimed', 'claimed']);
  });

  it('control: taken in any order, the count of those out of order is far above 64', async () => {
    const clinicians = await addPharmacists(owner, 32);
    const order = await fillQueue(500);
    const { claims } = await takeAll(clinicians, claimAnyOne);
    expect(new Set(claims.map(({ number }) => number)).size).toBe(500);
    expect(outOfOrder(claims, order)).toBeGreaterThan(64);
  });
});

describe('a queue of 100,000', () => {
  it('is claimed from by index alone', async () => {
    const client = await app.pool.connect();
    // The connection plans while nothing waits and the statistics say so, and keeps that plan.
    await owner.query('VACUUM ANALYZE ticket');
    for (let turn = 0; turn < 10; turn += 1) await claimTicket(client, mine);
    await addManyTickets(owner, 100_000);
    /** Whole-table scans of `ticket` and rows it gave by index, counted by this connection. */
    const scans = async () => {
      const { rows } = await client.query<{ seq: string; fetched: string }>(
        `SELECT seq_scan AS seq, idx_tup_fetch AS fetched FROM pg_stat_xact_user_tables WHERE relname = 'ticket'`,
      );
      return { whole: Number(rows[0]?.seq), fetched: Number(rows[0]?.fetched) };
    };
    try {
      await client.query('BEGIN');
      const before = await scans();
      for (let turn = 0; turn < 10; turn += 1) expect((await claimTicket(client, mine)).ok).toBe(true);
      const after = await scans();
      expect(after.whole - before.whole).toBe(0);
      expect(after.fetched - before.fetched).toBeLessThan(10 * 150);
      await client.query('SET LOCAL enable_indexscan = off; SET LOCAL enable_bitmapscan = off');
      await client.query('SELECT count(*) FROM ticket WHERE journey_id IS NOT NULL');
      expect((await scans()).whole, 'control: a scan of the whole table is seen').toBe(after.whole + 1);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  });
});

describe('a doctor without paediatric scope', () => {
  it('passes over children by their key, however many children there are', async () => {
    const children = 20_000;
    await owner.query(`UPDATE service SET role = 'DOCTOR' WHERE id = $1`, [world.service]);
    await withoutForeignKeys(owner, async (client) => {
      await client.query(
        `INSERT INTO person (name, latin_name, birth_date) SELECT '小童', 'Child', current_date - 900 FROM generate_series(1, $1)`,
        [children],
      );
      await client.query(
        `INSERT INTO ticket (journey_id, intake_id, service_id, patient_id, day, number)
         SELECT uuidv7(), uuidv7(), $1, id, '2026-01-02', row_number() OVER () FROM person WHERE latin_name = 'Child' LIMIT 100`,
        [world.service],
      );
    });
    await addManyTickets(owner, children, 1000);
    // The connection plans while many wait and the statistics say so.
    await owner.query('VACUUM ANALYZE ticket, person');
    const client = await app.pool.connect();
    try {
      await client.query('BEGIN');
      const doctor = { ...mine, practiceRoleId: world.doctorRole };
      for (let turn = 0; turn < 10; turn += 1) expect((await claimTicket(client, doctor)).ok).toBe(true);
      const { rows } = await client.query<{ looked: string }>(
        `SELECT seq_tup_read + idx_tup_fetch AS looked FROM pg_stat_xact_user_tables WHERE relname = 'person'`,
      );
      expect(Number(rows[0]?.looked)).toBeLessThan(10 * 200);
    } finally {
      await client.query('ROLLBACK');
      client.release();
      await owner.query(`UPDATE service SET role = 'PHARMACIST' WHERE id = $1`, [world.service]);
    }
  });
});
