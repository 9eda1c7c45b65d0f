import { expect, it } from 'vitest';
import { createVault } from '../vault/index.ts';
import { buildRows } from './build-world.ts';
import { countRows, writeRows } from './write-rows.ts';

const vault = createVault({ sealKeys: [new Uint8Array(32)], indexKey: new Uint8Array(32) });
const passwordHash = '$argon2id$demo';

it('writes thousands of rows in few statements, so that time goes with the data and not with the round trips', async () => {
  const rows = buildRows({ vault, now: new Date('2026-11-23T03:30:00.000Z'), passwordHash });
  const statements: string[] = [];
  await writeRows({ query: async (statement) => statements.push(statement) }, rows);
  expect(countRows(rows)).toBeGreaterThan(2000);
  expect(statements.length).toBeLessThanOrEqual(Object.keys(rows).length + 6);
});

it.each(['2026-11-22T16:04:00.000Z', '2027-02-28T15:59:00.000Z', '2028-02-29T01:00:00.000Z'])(
  'makes a demo at %s too: around midnight in China, at the end of a month',
  (moment) => {
    const rows = buildRows({ vault, now: new Date(moment), passwordHash });
    const late = rows.state_change.filter(({ createdAt }) => createdAt && new Date(createdAt) > new Date(moment));
    expect(late).toEqual([]);
  },
);

it('nobody pays before the description was given, nor is numbered before it is paid', () => {
  const rows = buildRows({ vault, now: new Date('2026-11-23T03:30:00.000Z'), passwordHash });
  const at = (moment: Date | string | null | undefined) => new Date(moment ?? 0).getTime();
  const paid = rows.payment.filter(({ intakeId }) => intakeId);
  expect(paid.length).toBeGreaterThan(0);
  for (const { intakeId, createdAt, capturedAt } of paid) {
    const intake = rows.intake.find(({ id }) => id === intakeId);
    const journey = rows.journey.find(({ id }) => id === intake?.journeyId);
    const ticket = rows.ticket.find((one) => one.intakeId === intakeId);
    expect(at(journey?.openedAt)).toBeLessThanOrEqual(at(createdAt));
    expect(at(intake?.createdAt)).toBeLessThanOrEqual(at(createdAt));
    if (capturedAt && ticket) expect(at(capturedAt)).toBeLessThanOrEqual(at(ticket.joinedAt));
  }
});
