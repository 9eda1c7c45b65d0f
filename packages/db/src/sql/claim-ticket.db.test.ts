import { effectiveLevel } from '@openward/domain/waiting-room';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../client/index.ts';
import { claimTicket, type ClaimTicketInput } from './index.ts';
import { openTestDatabase } from './test-database.ts';
import { addManyTickets, addPharmacists, addTickets, emptyQueue, insertEmptyQueue } from './test-queue.ts';
import { id, world } from './test-world.ts';

const { owner, app } = await openTestDatabase(64);
await insertEmptyQueue(owner);

const mine: ClaimTicketInput = { practiceRoleId: world.pharmacistRole, serviceIds: [world.service], leaseSeconds: 90 };
const doctorsService = id(4);

async function claim(input: Partial<ClaimTicketInput> = {}) {
  const result = await claimTicket(app.pool, { ...mine, ...input });
  return result.ok ? result.ticket.number : result.reason;
}

beforeAll(async () => {
  await owner.query(
    `INSERT INTO service (id, institution_id, ticket_prefix, name_en, name_zh, role, price_minor, target_seconds, max_wait_seconds)
     SELECT $1, institution_id, 'D', name_en, name_zh, 'DOCTOR', 0, 600, 3600 FROM service`,
    [doctorsService],
  );
});
beforeEach(async () => {
  await emptyQueue(owner);
  await owner.query('DELETE FROM ticket WHERE day = $1', ['2026-01-02']);
});

describe('the order of the queue', () => {
  it('is triage level first, then who waits longer, then the number', async () => {
    await addTickets(owner, [
      { number: 1, triageLevel: 4, waitedSeconds: 20 },
      { number: 2, triageLevel: 4, waitedSeconds: 40 },
      { number: 3, triageLevel: 2, waitedSeconds: 10 },
      { number: 5, triageLevel: 3, waitedSeconds: 30 },
      { number: 4, triageLevel: 3, waitedSeconds: 30 },
    ]);
    // Numbers 4 and 5 entered in one statement, so they wait exactly as long.
    const order = [];
    for (let taken = await claim(); typeof taken === 'number'; taken = await claim()) order.push(taken);
    expect(order).toEqual([3, 4, 5, 2, 1]);
  });

  it('lets nobody starve: each target waited gains a level, below 1 too', async () => {
    await addTickets(owner, [
      { number: 1, triageLevel: 1, waitedSeconds: 0 },
      { number: 2, triageLevel: 5, waitedSeconds: 4 * 300 + 10 }, // level 1, waiting longer
      { number: 3, triageLevel: 5, waitedSeconds: 5 * 300 + 10 }, // level 0
      { number: 4, triageLevel: 5, waitedSeconds: 4 * 300 - 100 }, // level 2
    ]);
    expect([await claim(), await claim(), await claim(), await claim()]).toEqual([3, 2, 1, 4]);
  });

  it('puts a booked patient who came early behind those who wait', async () => {
    await addTickets(owner, [
      { number: 1, triageLevel: 4, waitedSeconds: -600 },
      { number: 2, triageLevel: 5, waitedSeconds: 0 },
    ]);
    expect([await claim(), await claim()]).toEqual([2, 1]);
  });

  it('weighs the services of a clinician by their own targets', async () => {
    const slow = id(5);
    await owner.query(
      `INSERT INTO service (id, institution_id, ticket_prefix, name_en, name_zh, role, price_minor, target_seconds, max_wait_seconds)
       SELECT $1, institution_id, 'S', name_en, name_zh, role, 0, 3600, 7200 FROM service WHERE id = $2`,
      [slow, world.service],
    );
    await addTickets(owner, [
      { number: 1, serviceId: slow, waitedSeconds: 900 },
      { number: 2, waitedSeconds: 310 },
    ]);
    expect(await claim({ serviceIds: [slow, world.service] })).toBe(2);
    expect(await claim({ serviceIds: [slow, world.service] })).toBe(1);
  });

  it('is the rule of domain/waiting-room', async () => {
    const now = new Date('2026-03-01T12:00:00.000Z');
    const cases = Array.from({ length: 2000 }, (_, n) => ({
      triageLevel: 1 + (n % 5),
      waitingSince: new Date(now.getTime() - ((n * 7919) % 40_000) * 1000 + 7_200_000 + (n % 3) - 1),
      targetSeconds: 60 + ((n * 31) % 900),
    }));
    const { rows } = await app.pool.query<{ level: number }>(
      `SELECT queue_level(c."triageLevel", c."waitingSince", c."targetSeconds", $2) AS level
         FROM jsonb_to_recordset($1::jsonb)
           AS c("triageLevel" integer, "waitingSince" timestamptz, "targetSeconds" integer, place integer) ORDER BY place`,
      [JSON.stringify(cases.map((one, place) => ({ ...one, place }))), now],
    );
    const mirrored = cases.map((one) =>
      effectiveLevel({ ...one, number: 1 }, { now, targetSeconds: one.targetSeconds }),
    );
    expect(rows.map(({ level }) => level)).toEqual(mirrored);
  });
});

describe('a claim is refused', () => {
  const role = (change: string) =>
    owner.query(`UPDATE practice_role SET ${change} WHERE id = '${world.pharmacistRole}'`);
  beforeEach(() => addTickets(owner, [{ number: 1 }]));

  it.each([
    ['not-verified', `credential = 'SUSPENDED', on_duty_since = NULL`],
    ['not-verified', `credential = 'SUBMITTED', on_duty_since = NULL`],
    ['not-verified', 'institution_consent = false'],
    ['not-verified', 'practice_registered = false'],
    ['licence-expired', `licence_valid_until = (now() AT TIME ZONE 'Asia/Shanghai')::date - 1`],
    ['not-on-duty', 'on_duty_since = NULL'],
  ])('%s: %s', async (reason, change) => {
    await role(change);
    expect(await claim()).toBe(reason);
  });

  it('not on the last day of the licence, which is a day at the institution', async () => {
    await role(`licence_valid_until = (now() AT TIME ZONE 'Asia/Shanghai')::date`);
    expect(await claim()).toBe(1);
  });

  it('unknown-clinician', async () => {
    expect(await claim({ practiceRoleId: id(999) })).toBe('unknown-clinician');
  });

  it('nothing-waiting: an empty queue, no services, or services of another role or institution', async () => {
    expect(await claim({ serviceIds: [] })).toBe('nothing-waiting');
    expect(await claim({ serviceIds: [doctorsService] })).toBe('nothing-waiting');
    await owner.query(`UPDATE service SET role = 'NUTRITIONIST' WHERE id = $1`, [world.service]);
    expect(await claim()).toBe('nothing-waiting');
    await owner.query(`UPDATE service SET role = 'PHARMACIST' WHERE id = $1`, [world.service]);
    expect(await claim()).toBe(1);
    expect(await claim()).toBe('nothing-waiting');
  });

  it('for the own ticket, of which others get offered', async () => {
    await owner.query(`DELETE FROM ticket WHERE day = '2026-01-02'`);
    await addTickets(owner, [{ number: 1, patientId: world.pharmacist }]);
    expect(await claim()).toBe('nothing-waiting');
    const [colleague] = await addPharmacists(owner, 1);
    expect(await claim({ practiceRoleId: colleague ?? '' })).toBe(1);
  });

  it('for the ticket of an own ward, as long as the link holds', async () => {
    await owner.query(`DELETE FROM ticket WHERE day = '2026-01-02'`);
    await owner.query('INSERT INTO guardian_link (guardian_id, ward_id, relation) VALUES ($1, $2, $3)', [
      world.pharmacist,
      world.ward,
      'mother',
    ]);
    await addTickets(owner, [{ number: 1, patientId: world.ward }]);
    expect(await claim()).toBe('nothing-waiting');
    await owner.query('UPDATE guardian_link SET ended_at = now() WHERE guardian_id = $1', [world.pharmacist]);
    expect(await claim()).toBe(1);
  });

  it('to a doctor without paediatric scope, for a child under six', async () => {
    const doctor = { practiceRoleId: world.doctorRole, serviceIds: [doctorsService] };
    await addTickets(owner, [
      { number: 7, serviceId: doctorsService, patientId: world.ward, waitedSeconds: 60 },
      { number: 8, serviceId: doctorsService, patientId: world.patient },
    ]);
    await owner.query(
      `UPDATE person SET birth_date = (now() AT TIME ZONE 'Asia/Shanghai')::date - interval '6 years' + interval '1 day' WHERE id = $1`,
      [world.ward],
    );
    expect(await claim(doctor)).toBe(8);
    expect(await claim(doctor)).toBe('nothing-waiting');
    await owner.query('UPDATE practice_role SET paediatric_scope = true WHERE id = $1', [world.doctorRole]);
    expect(await claim(doctor)).toBe(7);
  });
});

describe('capacity', () => {
  beforeEach(() => addManyTickets(owner, 20));

  it('counts offers whose lease runs and consultations held, and frees what a lease gives back', async () => {
    expect(typeof (await claim({ capacity: 2 }))).toBe('number');
    await owner.query(`UPDATE consultation SET state = 'OPEN', ended_at = NULL WHERE id = $1`, [world.consultation]);
    expect(await claim({ capacity: 2 })).toBe('at-capacity');
    await owner.query(`UPDATE ticket SET lease_until = now() WHERE state = 'OFFERED'`);
    expect(typeof (await claim({ capacity: 2 }))).toBe('number');
  });

  it('is that of the practice role when none is given', async () => {
    await owner.query('UPDATE practice_role SET capacity = 1 WHERE id = $1', [world.pharmacistRole]);
    expect(typeof (await claim())).toBe('number');
    expect(await claim()).toBe('at-capacity');
  });

  it('holds when one clinician claims from many tabs at once', async () => {
    const results = await Promise.all(Array.from({ length: 16 }, () => claim({ capacity: 3 })));
    expect(results.filter((result) => typeof result === 'number')).toHaveLength(3);
    expect(results.filter((result) => result === 'at-capacity')).toHaveLength(13);
  });
});

describe('what a claim writes', () => {
  it('offer and lease by the clock of the database, history, audit and outbox', async () => {
    await addTickets(owner, [{ number: 27, patientId: world.ward, triageLevel: 3 }]);
    const result = await claimTicket(app.pool, { ...mine, sessionId: world.session });
    if (!result.ok) throw new Error(result.reason);
    const { ticket } = result;
    expect(ticket).toMatchObject({
      number: 27,
      day: '2026-01-02',
      triageLevel: 3,
      patientId: world.ward,
      serviceId: world.service,
    });

    const { rows: tickets } = await owner.query(
      `SELECT state, offered_to_id, extract(epoch FROM lease_until - now()) BETWEEN 80 AND 90 AS leased FROM ticket WHERE id = $1`,
      [ticket.id],
    );
    expect(tickets).toEqual([{ state: 'OFFERED', offered_to_id: world.pharmacistRole, leased: true }]);

    const { rows: history } = await owner.query(
      'SELECT lifecycle, command, from_state, to_state, actor_id, actor_role_id, journey_id, reason FROM state_change WHERE subject_id = $1',
      [ticket.id],
    );
    expect(history).toEqual([
      {
        lifecycle: 'TICKET',
        command: 'offer',
        from_state: 'WAITING',
        to_state: 'OFFERED',
        actor_id: world.pharmacist,
        actor_role_id: world.pharmacistRole,
        journey_id: ticket.journeyId,
        reason: null,
      },
    ]);

    const { rows: audit } = await owner.query(
      'SELECT actor_id, session_id, action, entity, patient_id, details FROM audit_event WHERE entity_id = $1',
      [ticket.id],
    );
    expect(audit).toEqual([
      {
        actor_id: world.pharmacist,
        session_id: world.session,
        action: 'ticket.offer',
        entity: 'ticket',
        patient_id: world.ward,
        details: { practiceRoleId: world.pharmacistRole },
      },
    ]);

    const { rows: outbox } = await owner.query(
      `SELECT payload FROM outbox_event WHERE topic = 'live.emit' AND payload <> '{}' ORDER BY id DESC LIMIT 2`,
    );
    expect(outbox.map(({ payload }) => payload)).toEqual([
      { rooms: [`service:${world.service}`], event: 'queue:changed', data: { serviceId: world.service } },
      {
        rooms: [`person:${world.ward}`, `person:${world.pharmacist}`, `person:${world.patient}`],
        event: 'ticket:changed',
        data: { ticketId: ticket.id },
      },
    ]);
  });

  it('the system as actor when routing offers', async () => {
    await addTickets(owner, [{ number: 1 }]);
    const result = await claimTicket(app.pool, { ...mine, bySystem: true });
    const { rows } = await owner.query('SELECT actor_id, actor_role_id FROM state_change WHERE subject_id = $1', [
      result.ok ? result.ticket.id : null,
    ]);
    expect(rows).toEqual([{ actor_id: null, actor_role_id: null }]);
  });

  it('nothing, when its transaction fails', async () => {
    await addTickets(owner, [{ number: 1 }]);
    const failing = inTransaction(app.prisma, async (tx) => {
      expect(await claimTicket(tx, mine)).toMatchObject({
        ok: true,
        ticket: { number: 1, leaseUntil: expect.any(Date) },
      });
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    expect(await claim()).toBe(1);
  });
});

describe('a named ticket', () => {
  it('is offered out of order, with its reason in the history', async () => {
    await addTickets(owner, [
      { number: 1, waitedSeconds: 600 },
      { number: 2, waitedSeconds: 10 },
    ]);
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM ticket WHERE number = 2 AND day = $1', [
      '2026-01-02',
    ]);
    const named = { ticketId: rows[0]?.id ?? '', reason: 'Known to me from last week' };
    expect(await claim({ named })).toBe(2);
    expect(await claim({ named })).toBe('nothing-waiting');
    const { rows: history } = await owner.query('SELECT reason FROM state_change WHERE subject_id = $1', [
      named.ticketId,
    ]);
    expect(history).toEqual([{ reason: named.reason }]);
  });
});
