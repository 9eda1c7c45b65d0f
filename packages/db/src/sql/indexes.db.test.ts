import { expect, it } from 'vitest';
import { openTestDatabase } from './test-database.ts';
import { insertWorld, world } from './test-world.ts';

const { owner } = await openTestDatabase(2);
await insertWorld(owner);

/** Lists and sweeps, each with the index made for it. */
it.each([
  [
    'ticket_queue',
    `SELECT id FROM ticket WHERE service_id = '${world.patient}' AND triage_level = 3 AND state = 'WAITING' ORDER BY waiting_since, number LIMIT 20`,
  ],
  ['ticket_leases', `SELECT id FROM ticket WHERE state = 'OFFERED' AND lease_until < now()`],
  [
    'ticket_called_in',
    `SELECT id FROM ticket WHERE state = 'IN_CONSULTATION' AND called_at < now() - interval '5 minutes'`,
  ],
  [
    'ticket_patient_id_joined_at_idx',
    `SELECT id FROM ticket WHERE patient_id = '${world.patient}' ORDER BY joined_at DESC LIMIT 20`,
  ],
  [
    'consultation_not_entered',
    `SELECT id FROM consultation WHERE state = 'OPEN' AND opened_at < now() - interval '5 minutes'`,
  ],
  [
    'consultation_clinician_id_opened_at_idx',
    `SELECT id FROM consultation WHERE clinician_id = '${world.patient}' ORDER BY opened_at DESC LIMIT 20`,
  ],
  [
    'message_conversation_id_seq_key',
    `SELECT id FROM message WHERE conversation_id = '${world.patient}' AND seq > 5 ORDER BY seq LIMIT 100`,
  ],
  [
    'outbox_event_to_deliver',
    'SELECT id FROM outbox_event WHERE delivered_at IS NULL AND available_at <= now() ORDER BY available_at, id LIMIT 100',
  ],
  ['outbox_event_delivered', `SELECT id FROM outbox_event WHERE delivered_at < now() - interval '7 days'`],
  [
    'prescription_to_review',
    `SELECT id FROM prescription WHERE state = 'SIGNED' AND institution_id = '${world.patient}' ORDER BY signed_at`,
  ],
  [
    'prescription_running_out',
    `SELECT id FROM prescription WHERE state IN ('EFFECTIVE', 'PARTLY_DISPENSED') AND valid_until < now()`,
  ],
  ['order_to_expire', `SELECT id FROM "order" WHERE state = 'PLACED' AND expires_at < now()`],
  [
    'practice_role_licence_running_out',
    `SELECT id FROM practice_role WHERE credential = 'VERIFIED' AND licence_valid_until < current_date`,
  ],
  ['practice_role_on_duty', 'SELECT id FROM practice_role WHERE on_duty_since IS NOT NULL ORDER BY on_duty_since'],
  ['notification_to_send', `SELECT id FROM notification WHERE state = 'QUEUED' ORDER BY created_at LIMIT 20`],
  [
    'intake_to_be_paid',
    `SELECT id FROM intake WHERE price_minor > 0 AND lapsed_at IS NULL AND queued_at IS NULL AND created_at < now() - interval '30 minutes' ORDER BY created_at LIMIT 50`,
  ],
  [
    'payment_not_yet_kept',
    `SELECT id FROM payment WHERE state = 'CAPTURED' AND kept_at IS NULL ORDER BY created_at LIMIT 50`,
  ],
  [
    'payment_state_created_at_idx',
    `SELECT id FROM payment WHERE state = 'PENDING' AND created_at < now() ORDER BY created_at LIMIT 50`,
  ],
  [
    'refund_state_created_at_idx',
    `SELECT id FROM refund WHERE state = 'REQUESTED' AND created_at < now() ORDER BY created_at LIMIT 50`,
  ],
  ['follow_up_state_due_at_idx', `SELECT id FROM follow_up WHERE state = 'PLANNED' AND due_at <= now()`],
  [
    'follow_up_task_waiting',
    'SELECT id FROM follow_up_task WHERE done_at IS NULL AND escalated_at IS NULL ORDER BY created_at LIMIT 100',
  ],
  [
    'attachment_unsubmitted',
    `SELECT id FROM attachment WHERE intake_id IS NULL AND created_at <= now() - interval '1 day' ORDER BY created_at LIMIT 100`,
  ],
  [
    'session_revoked',
    `SELECT id FROM session WHERE revoked_at < now() - interval '30 days' ORDER BY revoked_at LIMIT 5000`,
  ],
  ['session_to_expire', 'SELECT id FROM session WHERE revoked_at IS NULL AND expires_at < now()'],
  [
    'audit_event_patient_id_created_at_idx',
    `SELECT id FROM audit_event WHERE patient_id = '${world.patient}' ORDER BY created_at DESC LIMIT 20`,
  ],
  [
    'audit_event_patient_id_id_idx',
    `SELECT id FROM audit_event WHERE patient_id = '${world.patient}' AND action IN ('consultation.read') ORDER BY id DESC LIMIT 31`,
  ],
  [
    'audit_event_institution_id_id_idx',
    `SELECT id FROM audit_event WHERE institution_id IN ('${world.institution}') ORDER BY id DESC LIMIT 51`,
  ],
  ['audit_event_action_id_idx', `SELECT id FROM audit_event WHERE action LIKE 'clinician.%'`],
  [
    'medicine_search',
    `SELECT id FROM medicine WHERE name_en ILIKE '%profen%' OR name_zh ILIKE '%布洛芬%' OR pinyin_initials ILIKE '%BLF%'`,
  ],
  [
    'diagnosis_code_search',
    `SELECT code FROM diagnosis_code WHERE name_en ILIKE '%hypertension%' OR name_zh ILIKE '%高血压%'`,
  ],
  ['person_by_name', `SELECT id FROM person WHERE name ILIKE '%陈丽华%' OR latin_name ILIKE '%lihua%'`],
])('%s serves: %s', async (index, query) => {
  const client = await owner.connect();
  try {
    // In a table this small reading it whole is cheaper; what matters is that the index can serve the query.
    await client.query('BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off');
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${query}`);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(new RegExp(`\\b${index}\\b`));
    expect(plan).not.toContain('Seq Scan');
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
});

it('pinyin and Chinese find their medicine', async () => {
  const found = async (part: string) => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT name_en AS name FROM medicine WHERE name_en ILIKE $1 OR name_zh ILIKE $1 OR pinyin_initials ILIKE $1`,
      [`%${part}%`],
    );
    return rows.map(({ name }) => name);
  };
  for (const part of ['ibu', '布洛芬', '洛', 'blf']) expect(await found(part), part).toEqual(['Ibuprofen']);
  expect(await found('aspirin')).toEqual([]);
});
