import { callSql, type SqlTarget } from './sql-target.ts';

/** Who did or saw what; never patient data itself. */
export interface AuditEntry {
  readonly actorId?: string | null;
  readonly sessionId?: string | null;
  readonly action: string;
  readonly entity: string;
  readonly entityId?: string | null;
  /** Whose record it belongs to: the patient can see it. */
  readonly patientId?: string | null;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Appends to the audit trail, in the transaction of what it records. */
export async function appendAudit(target: SqlTarget, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await callSql(target, {
    name: 'append_audit',
    text: 'SELECT append_audit($1::jsonb) AS appended',
    values: [JSON.stringify(entries)],
  });
}
