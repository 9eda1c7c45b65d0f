import { ageInMonths } from '@openward/domain/identity';
import { type CalendarDay, calendarDayOf, ruleProfileOn } from '@openward/domain/institution';
import { mayServe, type RoutedClinician } from '@openward/domain/waiting-room';
import { beforeEach, describe, expect, it } from 'vitest';
import { claimTicket } from './index.ts';
import { openTestDatabase, withoutForeignKeys } from './test-database.ts';
import { addTickets, emptyQueue, insertEmptyQueue } from './test-queue.ts';
import { id, world } from './test-world.ts';

const { owner, app } = await openTestDatabase();
await insertEmptyQueue(owner);
const { rows: clock } = await owner.query<{ today: Date }>(
  `SELECT ((now() AT TIME ZONE 'Asia/Shanghai')::date || 'Z')::timestamptz AS today`,
);
const today = calendarDayOf(clock[0]?.today ?? new Date());

const clinicians = {
  pharmacist: { role: 'PHARMACIST', roleId: world.pharmacistRole, personId: world.pharmacist, paediatricScope: false },
  doctor: { role: 'DOCTOR', roleId: world.doctorRole, personId: world.doctor, paediatricScope: false },
  'doctor for children': { role: 'DOCTOR', roleId: world.doctorRole, personId: world.doctor, paediatricScope: true },
} as const;

/** The day so many years, and then days, before today. */
const born = (years: number, days = 0): CalendarDay => {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() - years);
  date.setUTCDate(date.getUTCDate() - days);
  return calendarDayOf(date);
};

type Guardianship = 'none' | 'ended' | 'running';
const patients: readonly { readonly birthDate: CalendarDay | null; readonly ward: Guardianship }[] = (
  ['none', 'ended', 'running'] as const
).flatMap((ward) =>
  [null, born(0), born(3), born(6, -1), born(6), born(6, 1), '2024-02-29', '2020-02-29', born(46)].map((birthDate) => ({
    birthDate,
    ward,
  })),
);

/** The clinician, and one waiting ticket of each patient and of the clinician. @returns the patients by their id */
async function fillQueue({ role, roleId, personId, paediatricScope }: (typeof clinicians)[keyof typeof clinicians]) {
  const waiting = patients.map((patient, n) => ({ ...patient, patientId: id(5000 + n) }));
  await owner.query('UPDATE service SET role = $1 WHERE id = $2', [role, world.service]);
  await owner.query('UPDATE practice_role SET paediatric_scope = $1 WHERE id = $2', [paediatricScope, roleId]);
  await withoutForeignKeys(owner, async (client) => {
    const rows = [JSON.stringify(waiting), personId];
    await client.query(
      `INSERT INTO person (id, name, latin_name, birth_date)
       SELECT p."patientId", '某人', 'Somebody', p."birthDate"
         FROM jsonb_to_recordset($1::jsonb) AS p("patientId" uuid, "birthDate" date)`,
      [rows[0]],
    );
    await client.query(
      `INSERT INTO guardian_link (guardian_id, ward_id, relation, ended_at)
       SELECT $2, p."patientId", 'mother', CASE WHEN ward = 'ended' THEN now() END
         FROM jsonb_to_recordset($1::jsonb) AS p("patientId" uuid, ward text) WHERE ward <> 'none'`,
      rows,
    );
  });
  const all = [...waiting, { patientId: personId, birthDate: null, ward: 'none' as const }];
  await addTickets(
    owner,
    all.map(({ patientId }, n) => ({ number: n + 1, patientId })),
  );
  return all;
}

/** What the domain says about each patient, by mayServe. */
function allowedByDomain(
  who: (typeof clinicians)[keyof typeof clinicians],
  all: Awaited<ReturnType<typeof fillQueue>>,
) {
  const clinician: RoutedClinician = {
    ...who,
    institutionId: world.institution,
    departmentIds: [world.department],
    credential: 'VERIFIED',
    licenceValidUntil: '2100-01-01',
    practisingSince: '2010-01-01',
    institutionConsent: true,
    practiceRegistered: true,
    onDutySince: null,
    capacity: 100,
    held: 0,
  };
  const service = { role: who.role, institutionId: world.institution, departmentId: world.department };
  const moment = { today, profile: ruleProfileOn('cn-2018', today) };
  return all
    .filter(({ patientId, birthDate, ward }) => {
      const sideIds = [patientId, ...(ward === 'running' ? [who.personId] : [])];
      const patient = { sideIds, ageInMonths: ageInMonths(birthDate, today) };
      return mayServe(clinician, { service, patient }, moment).ok;
    })
    .map(({ patientId }) => patientId);
}

beforeEach(async () => {
  await emptyQueue(owner);
  await owner.query(`DELETE FROM ticket WHERE day = '2026-01-02'`);
  await withoutForeignKeys(owner, async (client) => {
    await client.query('DELETE FROM guardian_link');
    await client.query('DELETE FROM person WHERE id >= $1', [id(5000)]);
  });
});

describe.each(Object.entries(clinicians))('the patients of a %s are those of mayServe', (_, who) => {
  const claim = (ticketId?: string) =>
    claimTicket(app.pool, {
      practiceRoleId: who.roleId,
      serviceIds: [world.service],
      leaseSeconds: 90,
      ...(ticketId ? { named: { ticketId, reason: 'known to me' } } : {}),
    });

  it('when the next is taken until nobody is left', async () => {
    const allowed = allowedByDomain(who, await fillQueue(who));
    const taken = [];
    for (let next = await claim(); next.ok; next = await claim()) taken.push(next.ticket.patientId);
    expect(taken).toEqual(allowed);
    expect(taken.length, 'some are passed over').toBeLessThan(patients.length);
  });

  it('when each is asked for by name', async () => {
    const allowed = allowedByDomain(who, await fillQueue(who));
    const { rows } = await owner.query<{ id: string }>(`SELECT id FROM ticket WHERE state = 'WAITING' ORDER BY number`);
    const answers = [];
    for (const ticket of rows) answers.push(await claim(ticket.id));
    expect(answers.flatMap((answer) => (answer.ok ? [answer.ticket.patientId] : []))).toEqual(allowed);
  });
});
