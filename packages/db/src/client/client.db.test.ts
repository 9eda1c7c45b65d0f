import { describe, expect, it } from 'vitest';
import { openTestDatabase } from '../sql/test-database.ts';
import { id, insertWorld, world } from '../sql/test-world.ts';
import { inTransaction, isConflict, violatedConstraint } from './index.ts';

const { owner, app } = await openTestDatabase();
await insertWorld(owner);

const rejection = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

describe('every application connection', () => {
  it.each([
    ['role', 'openward_app'],
    ['TimeZone', 'UTC'],
    ['statement_timeout', '5s'],
    ['lock_timeout', '2s'],
    ['idle_in_transaction_session_timeout', '3s'],
  ])('%s is %s', async (setting, value) => {
    expect((await app.pool.query('SELECT current_setting($1) AS value', [setting])).rows).toEqual([{ value }]);
    expect(await app.prisma.$queryRaw`SELECT current_setting(${setting}) AS value`).toEqual([{ value }]);
  });

  it('cannot change tables', async () => {
    expect(await rejection(app.pool.query('ALTER TABLE ticket DROP CONSTRAINT ticket_number_positive'))).toMatchObject({
      code: '42501',
    });
    expect(await rejection(app.pool.query('CREATE TABLE mine ()'))).toMatchObject({ code: '42501' });
  });
});

describe('violatedConstraint names the broken rule, through Prisma and through pg alike', () => {
  const secondDraft = { consultationId: world.consultation, authorId: world.pharmacistRole };
  it.each([
    ['unique', 'note_one_draft_per_consultation', () => app.prisma.note.create({ data: secondDraft })],
    ['check', 'payment_amount_not_negative', () => app.prisma.payment.updateMany({ data: { amountMinor: -1 } })],
    [
      'foreign key',
      'ticket_counter_service_id_fkey',
      () => app.prisma.ticketCounter.create({ data: { serviceId: id(999), day: new Date('2026-01-01') } }),
    ],
    [
      'check at commit',
      'ledger_entry_posting_sums_to_zero',
      () =>
        app.prisma.$transaction([
          app.prisma.ledgerEntry.create({
            data: { postingId: id(998), paymentId: world.payment, account: 'cash', amountMinor: 1 },
          }),
        ]),
    ],
    [
      'signed',
      'note_immutable_once_signed',
      () =>
        inTransaction(app.prisma, async (tx) => {
          await tx.note.update({
            where: { id: world.note },
            data: { signedAt: new Date(), contentHash: Buffer.alloc(32) },
          });
          await tx.note.update({ where: { id: world.note }, data: { plan: 'Run' } });
        }),
    ],
    ['raw', 'conversation_last_seq_not_negative', () => owner.query('UPDATE conversation SET last_seq = -1')],
    ['raw through Prisma', 'ticket_number_positive', () => app.prisma.$executeRaw`UPDATE ticket SET number = 0`],
  ])('%s: %s', async (_, rule, work) => {
    expect(violatedConstraint(await rejection(Promise.resolve(work())))).toBe(rule);
  });

  it('is null for everything else', async () => {
    expect(violatedConstraint(new Error('constraint "x"'))).toBeNull();
    expect(violatedConstraint(await rejection(app.pool.query('SELECT constraint')))).toBeNull();
    expect(
      violatedConstraint(await rejection(app.prisma.person.findUniqueOrThrow({ where: { id: id(999) } }))),
    ).toBeNull();
  });
});

describe('inTransaction', () => {
  it('starts over after a serialization conflict, until both have happened', async () => {
    let runs = 0;
    let meet = () => {};
    const met = new Promise<void>((resolve) => {
      let arrived = 0;
      meet = () => {
        arrived += 1;
        if (arrived === 2) resolve();
      };
    });
    const addOne = () =>
      inTransaction(
        app.prisma,
        async (tx) => {
          runs += 1;
          const { onHand } = await tx.stockItem.findUniqueOrThrow({ where: { id: world.stockItem } });
          meet(); // both have read before either writes
          await met;
          await tx.stockItem.update({ where: { id: world.stockItem }, data: { onHand: onHand + 1 } });
        },
        { isolationLevel: 'RepeatableRead' },
      );
    const before = await app.prisma.stockItem.findUniqueOrThrow({ where: { id: world.stockItem } });
    await Promise.all([addOne(), addOne()]);
    const after = await app.prisma.stockItem.findUniqueOrThrow({ where: { id: world.stockItem } });
    expect(after.onHand).toBe(before.onHand + 2);
    expect(runs).toBe(3);
  });

  it('starts over after a deadlock', async () => {
    const people = [world.patient, world.ward];
    let meet = () => {};
    const met = new Promise<void>((resolve) => {
      let arrived = 0;
      meet = () => {
        arrived += 1;
        if (arrived === 2) resolve();
      };
    });
    const rename = (order: string[]) =>
      inTransaction(app.prisma, async (tx) => {
        for (const [step, person] of order.entries()) {
          await tx.person.update({ where: { id: person }, data: { name: `renamed ${step}` } });
          meet();
          await met;
        }
        return 'renamed';
      });
    expect(await Promise.all([rename(people), rename(people.toReversed())])).toEqual(['renamed', 'renamed']);
  });

  it('leaves other errors, and nothing of the work, behind', async () => {
    const refused = await rejection(
      inTransaction(app.prisma, async (tx) => {
        await tx.person.update({ where: { id: world.doctor }, data: { name: 'changed' } });
        throw new Error('decided otherwise');
      }),
    );
    expect(refused).toMatchObject({ message: 'decided otherwise' });
    expect(isConflict(refused)).toBe(false);
    expect((await app.prisma.person.findUniqueOrThrow({ where: { id: world.doctor } })).name).toBe('吴强');
  });

  it('a forgotten transaction is ended by the server and commits nothing', async () => {
    const client = await app.pool.connect();
    const ended = new Promise<Error>((resolve) => client.once('error', resolve));
    await client.query('SET idle_in_transaction_session_timeout = 50');
    await client.query('BEGIN');
    await client.query(`UPDATE person SET name = 'late' WHERE id = $1`, [world.doctor]);
    await ended;
    expect(await rejection(client.query('COMMIT'))).toBeInstanceOf(Error);
    client.release(true);
    expect((await app.prisma.person.findUniqueOrThrow({ where: { id: world.doctor } })).name).toBe('吴强');
  });
});
