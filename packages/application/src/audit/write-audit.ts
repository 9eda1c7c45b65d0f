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

/** Writes down a look at a list of patients: an entry for each, so that every one of them can be told; one entry for an empty list. */
export async function recordListRead(
  services: Services,
  actor: AuditActor,
  entry: Omit<AuditEntry, 'patientId'>,
  patientIds: readonly (string | null)[],
): Promise<void> {
  const each = [...new Set(patientIds)].map((patientId) => ({ ...entry, patientId }));
  await recordRead(services, actor, each.length > 0 ? each : entry);
}

function rowsOf(actor: AuditActor | null, entries: Entries) {
  const all = 'action' in entries ? [entries] : entries;
  const who = actor ? { actorId: actor.personId, sessionId: actor.sessionId } : {};
  return all.map((entry) => ({ ...who, ...entry }));
}
