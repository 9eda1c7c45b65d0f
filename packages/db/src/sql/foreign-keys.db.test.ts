import { expect, it } from 'vitest';
import { openTestDatabase } from './test-database.ts';

const { owner } = await openTestDatabase(2);

/** Columns that name a row without a foreign key, and why. */
const intended: Record<string, string> = {
  'audit_event.actor_id': 'the trace takes whatever is said of whom, and outlives what it tells of',
  'audit_event.entity_id': 'one of many tables, by entity',
  'audit_event.institution_id': 'as actor_id',
  'audit_event.patient_id': 'as actor_id',
  'audit_event.session_id': 'sessions are forgotten after thirty days',
  'demo_charge.reference': 'the provider may not know our tables',
  'idempotency_key.actor_id': 'forgotten after a week, written with every command',
  'idempotency_key.key': 'made by the client',
  'ledger_entry.posting_id': 'the name the entries of one posting share',
  'state_change.actor_id': 'written with every critical statement, whose own rows hold the actor',
  'state_change.actor_role_id': 'as actor_id',
  'state_change.journey_id': 'as actor_id',
  'state_change.subject_id': 'one of many tables, by lifecycle',
};

it('every column that holds the id of a row has a foreign key, or a reason', async () => {
  const { rows } = await owner.query<{ name: string }>(`
    SELECT c.relname || '.' || a.attname AS name
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
      AND a.atttypid = 'uuid'::regtype AND a.attname <> 'id'
      AND NOT EXISTS (SELECT FROM pg_constraint k
                      WHERE k.conrelid = c.oid AND k.contype = 'f' AND a.attnum = ANY (k.conkey))
    ORDER BY 1`);
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(intended));
});
