import type { Transaction } from '@openward/db';
import type { Services } from '../services/index.ts';
import type { AuditActor, AuditEntry } from './audit-entry.ts';

type Entries = AuditEntry | readonly AuditEntry[];

/** Writes entries in the transaction of the change they belong to. @param actor null: nobody, or the system's own jobs */
export async function writeAudit(tx: Transaction, actor: AuditActor | null, entries: Entries): Promise<void> {
  const rows = rowsOf(actor, entries);
  if (rows) await tx.$queryRaw`SELECT append_audit(${rows}::jsonb)`;
}

/** Writes down that patient data was read; one statement however many entries. Answer the reader only afterwards. */
export async function recordRead(services: Services, actor: AuditActor, entries: Entries): Promise<void> {
  const rows = rowsOf(actor, entries);
  if (rows) await services.db.pool.query({ name: 'append-audit', text: 'SELECT append_audit($1::jsonb)', values: [rows] });
}

function rowsOf(actor: AuditActor | null, entries: Entries): string | null {
  const all = 'action' in entries ? [entries] : entries;
  const who = actor ? { actorId: actor.personId, sessionId: actor.sessionId } : {};
  return all.length === 0 ? null : JSON.stringify(all.map((entry) => ({ ...who, ...entry })));
}
