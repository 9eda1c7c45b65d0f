import type pg from 'pg';
import { withoutForeignKeys } from './test-database.ts';
import { id, insertWorld, world } from './test-world.ts';

export interface WaitingTicket {
  readonly number: number;
  readonly triageLevel?: number;
  readonly waitedSeconds?: number;
  readonly serviceId?: string;
  readonly patientId?: string;
}

/** The world with an empty queue, and its pharmacist free, allowed and on duty. */
export async function insertEmptyQueue(owner: pg.Pool): Promise<void> {
  await insertWorld(owner);
  await emptyQueue(owner);
}

export async function emptyQueue(owner: pg.Pool): Promise<void> {
  await owner.query(`
    UPDATE consultation SET state = 'CANCELLED', active_at = NULL, ended_at = now();
    UPDATE ticket SET state = 'CANCELLED', ended_at = now(), offered_to_id = NULL, lease_until = NULL;
    UPDATE practice_role SET institution_consent = true, practice_registered = true, credential = 'VERIFIED',
           on_duty_since = now(), capacity = 100, licence_valid_until = '2100-01-01' WHERE role IN ('PHARMACIST', 'DOCTOR')`);
}

/** Tickets of patients who need not exist: foreign keys are not what these tests are about. */
export async function addTickets(owner: pg.Pool, tickets: readonly WaitingTicket[]): Promise<void> {
  await withoutForeignKeys(owner, async (client) => {
    await client.query(
      `INSERT INTO ticket (journey_id, intake_id, service_id, patient_id, day, number, triage_level, waiting_since)
       SELECT uuidv7(), uuidv7(), coalesce(t."serviceId", $2), coalesce(t."patientId", uuidv7()), '2026-01-02', t.number,
              coalesce(t."triageLevel", 4), now() - make_interval(secs => coalesce(t."waitedSeconds", 0))
         FROM jsonb_to_recordset($1::jsonb)
           AS t(number integer, "triageLevel" integer, "waitedSeconds" float8, "serviceId" uuid, "patientId" uuid)`,
      [JSON.stringify(tickets), world.service],
    );
  });
}

/** A long queue in one statement; waiting times spread over an hour, levels over all five. */
export async function addManyTickets(owner: pg.Pool, count: number, firstNumber = 1): Promise<void> {
  await withoutForeignKeys(owner, async (client) => {
    await client.query(
      `INSERT INTO ticket (journey_id, intake_id, service_id, patient_id, day, number, triage_level, waiting_since)
       SELECT uuidv7(), uuidv7(), $3, uuidv7(), '2026-01-02', n, 1 + n % 5, now() - make_interval(secs => n * 7919 % 3600)
         FROM generate_series($2::integer, $2 + $1 - 1) n`,
      [count, firstNumber, world.service],
    );
  });
}

/** More pharmacists of the same institution, on duty. */
export async function addPharmacists(owner: pg.Pool, count: number): Promise<string[]> {
  const roles = Array.from({ length: count }, (_, index) => id(10_000 + index));
  await withoutForeignKeys(owner, async (client) => {
    await client.query(
      `INSERT INTO practice_role (id, person_id, institution_id, role, licence_number, licence_valid_until, credential,
                                  institution_consent, practice_registered, capacity, on_duty_since)
       SELECT role, uuidv7(), $2, 'PHARMACIST', 'X-' || role, '2100-01-01', 'VERIFIED', true, true, 100, now()
         FROM unnest($1::uuid[]) role
       ON CONFLICT (id) DO NOTHING`,
      [roles, world.institution],
    );
  });
  return roles;
}
