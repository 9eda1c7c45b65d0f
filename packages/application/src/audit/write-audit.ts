import type { Transaction } from '@openward/db';
import type { Services } from '../services/index.ts';
import type { Actor } from '@openward/domain/access';
import type { AuditEntry } from './audit-entry.ts';

/** Writes entries in the transaction of the change they belong to. @param actor null: the system's own jobs */
export async function writeAudit(tx: Transaction, actor: Actor | null, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.$queryRaw`SELECT append_audit(${rowsOf(actor, entries)}::jsonb)`;
}

/** Writes down that patient data was read; one statement however many entries. The caller answers only afterwards. */
export async function recordRead(services: Services, actor: Actor, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await services.db.pool.query({
    name: 'append-audit',
    text: 'SELECT append_audit($1::jsonb)',
    values: [rowsOf(actor, entries)],
  });
}

function rowsOf(actor: Actor | null, entries: readonly AuditEntry[]): string {
  const who = actor ? { actorId: actor.personId, sessionId: actor.sessionId } : {};
  return JSON.stringify(entries.map((entry) => ({ ...who, ...entry })));
}
