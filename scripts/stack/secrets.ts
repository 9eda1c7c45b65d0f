import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '../refusal.mjs';

const names = [
  'OPENWARD_SESSION_SECRET',
  'OPENWARD_VAULT_KEY',
  'OPENWARD_INDEX_KEY',
  'OPENWARD_PAYMENT_SECRET',
  'OPENWARD_COURIER_SECRET',
] as const;
const key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32);
const kept = z.object({
  OPENWARD_SESSION_SECRET: key,
  OPENWARD_VAULT_KEY: key,
  OPENWARD_INDEX_KEY: key,
  OPENWARD_PAYMENT_SECRET: key,
  OPENWARD_COURIER_SECRET: key,
});
/** As an earlier release wrote it: nothing is sealed with what it did not know. */
const older = kept.partial({ OPENWARD_PAYMENT_SECRET: true, OPENWARD_COURIER_SECRET: true });

export type Secrets = z.infer<typeof kept>;

/**
 * The demo's secrets: from the settings where given, else made once and kept in the data folder for its owner alone.
 * Without the same keys the data sealed with them could not be read again.
 */
export function demoSecrets(dataDir: string, given: Partial<Secrets>): Secrets {
  const file = path.join(dataDir, 'secrets.json');
  const stored = existsSync(file) ? readStored(file) : keep(file, {});
  const chosen = names.map((name) => [name, given[name] ?? stored[name]]);
  return kept.parse(Object.fromEntries(chosen));
}

/** Makes what is missing. */
function keep(file: string, known: Partial<Secrets>): Secrets {
  const all = names.map((name) => [name, known[name] ?? randomBytes(32).toString('base64')]);
  const made = kept.parse(Object.fromEntries(all));
  // Whole or not there: a half-written file would lock the demo out of its own data.
  writeFileSync(`${file}.partial`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.partial`, file);
  return made;
}

function readStored(file: string): Secrets {
  try {
    const stored = older.parse(JSON.parse(readFileSync(file, 'utf8')));
    const whole = kept.safeParse(stored);
    return whole.success ? whole.data : keep(file, stored);
  } catch {
    throw new Refusal(
      `The secrets in ${file} are damaged; put the file back, or start from an empty database with --reset.`,
    );
  }
}
