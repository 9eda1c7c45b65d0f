import { callSql, type SqlTarget } from './sql-target.ts';

export interface AuditSealed {
  readonly number: number;
  readonly events: number;
  /** SHA-256 in hex. Kept elsewhere, it proves that no seal was cut off later. */
  readonly hash: string;
}

/** Seals what no seal covers yet, at most about `atMost` events. null: nothing to seal, or another sealer is at work. */
export async function sealAudit(target: SqlTarget, atMost = 10_000): Promise<AuditSealed | null> {
  const [row] = await callSql<AuditSealed>(target, {
    name: 'seal_audit',
    text: `SELECT number, events, encode(hash, 'hex') AS hash FROM seal_audit($1::integer)`,
    values: [atMost],
  });
  return row ?? null;
}

export interface VerifyAuditOptions {
  readonly firstSeal?: number;
  readonly lastSeal?: number;
  /** A seal written down elsewhere. */
  readonly anchor?: Pick<AuditSealed, 'number' | 'hash'>;
}

/** The number of the first seal that does not hold; null when the trail is as it was written. */
export async function verifyAudit(target: SqlTarget, options: VerifyAuditOptions = {}): Promise<number | null> {
  const { firstSeal = 1, lastSeal = null, anchor } = options;
  const [row] = await callSql<{ broken: number | null }>(target, {
    name: 'verify_audit',
    text: `SELECT verify_audit($1::integer, $2::integer, $3::integer, decode($4::text, 'hex')) AS broken`,
    values: [firstSeal, lastSeal, anchor?.number ?? null, anchor?.hash ?? null],
  });
  return row?.broken ?? null;
}
