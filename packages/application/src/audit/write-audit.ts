import type { Transaction } from '@openward/db';
import { appendAudit } from '@openward/db/sql';
import type { Services } from '../services/index.ts';
import type { AuditActor, AuditEntry } from './audit-entry.ts';

type Entries = AuditEntry | readonly AuditEntry[];

/** Writes entries in the transaction of the change they belong to. @param actor null: nobody, or the system's own jobs */
export async function writeAudit(tx: Transaction, actor: AuditActor | null, entries: Entries): Promise<void> {
  await appendAudit(tx, rowsOf(actor, entries));
}

/** Writes down that patient data was read; one statement however many entries. Answer the reader only afterwards. */
export async function recordRead(services: Services, actor: AuditActor, entries: Entries): Promise<void> {
  await appendAudit(services.db.pool, rowsOf(actor, entries));
}

function rowsOf(actor: AuditActor | null, entries: Entries) {
  const all = 'action' in entries ? [entries] : entries;
  const who = actor ? { actorId: actor.personId, sessionId: actor.sessionId } : {};
  return all.map((entry) => ({ ...who, ...entry }));
}
