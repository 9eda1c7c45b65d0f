import { authorize, type Actor } from '@openward/domain/access';
import { ticketNumber, type practiceChoice, type QueueRow, type queueViewSchema } from '@openward/domain/waiting-room';
import type { z } from 'zod';
import { recordListRead } from '../audit/index.ts';
import { shorten } from '../intake/index.ts';
import type { Services } from '../services/index.ts';
import { loadClinician } from './load-clinician.ts';
import { practiceToShow } from './own-practice.ts';
import { servedServiceIds } from './served-services.ts';

/** So many rows are read ahead; nobody takes the two-hundredth patient by hand. */
const most = 200;

/** In the order claims follow. The heads of each service and level come from the index ticket_queue. Locks: none. */
const waiting = `
SELECT t.id AS "ticketId", t.patient_id AS "patientId", t.number, s.ticket_prefix AS "ticketPrefix", s.id AS "serviceId", s.name_en AS "nameEn",
  s.name_zh AS "nameZh", p.name AS "patientName", p.latin_name AS "latinName", p.sex, p.birth_date::timestamp AT TIME ZONE 'UTC' AS "birthDate",
  i.symptoms, i.since, i.red_flags AS "redFlags", t.triage_level AS "triageLevel", t.waiting_since AS "waitingSince", s.target_seconds AS "targetSeconds"
FROM ticket t
JOIN service s ON s.id = t.service_id
JOIN intake i ON i.id = t.intake_id
JOIN person p ON p.id = t.patient_id
WHERE t.service_id = ANY ($1::uuid[]) AND t.state = 'WAITING'
ORDER BY queue_level(t.triage_level, t.waiting_since, s.target_seconds, now()), t.waiting_since, t.number, t.id
LIMIT $2`;
const total = `SELECT count(*)::int AS total FROM ticket WHERE service_id = ANY ($1::uuid[]) AND state = 'WAITING'`;

type Row = Omit<QueueRow, 'number' | 'serviceName' | 'reason' | 'birthDate'> & {
  readonly patientId: string;
  readonly number: number;
  readonly ticketPrefix: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly symptoms: string;
  readonly birthDate: Date | null;
};

/** Who waits in the queues this clinician serves, in the order of taking. The look is written to the audit. */
export async function viewQueue(
  services: Services,
  actor: Actor,
  input: z.output<typeof practiceChoice> = {},
): Promise<z.output<typeof queueViewSchema>> {
  authorize(actor, 'queue.read');
  const { pool, prisma } = services.db;
  const shown = await practiceToShow(prisma, actor, input?.practiceRoleId);
  const loaded = await loadClinician(prisma, actor, { now: services.now(), practiceRoleId: shown });
  const serviceIds = await servedServiceIds(prisma, actor, loaded);
  const [rows, counted] = await Promise.all([
    pool.query<Row>({ name: 'queue', text: waiting, values: [serviceIds, most] }),
    pool.query<{ total: number }>({ name: 'queue-total', text: total, values: [serviceIds] }),
  ]);
  const { practiceRoleId } = loaded;
  const entry = { action: 'queue.read', entity: 'queue', entityId: practiceRoleId } as const;
  await recordListRead(
    services,
    actor,
    entry,
    rows.rows.map(({ patientId }) => patientId),
  );
  return { rows: rows.rows.map(rowOf), total: counted.rows[0]?.total ?? 0, asOf: services.now() };
}

function rowOf({ patientId: _, number, ticketPrefix, nameEn, nameZh, symptoms, ...row }: Row): QueueRow {
  return {
    ...row,
    number: ticketNumber(ticketPrefix, number),
    serviceName: { en: nameEn, zh: nameZh },
    reason: shorten(symptoms, 200),
  };
}
