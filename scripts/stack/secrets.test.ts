import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoSecrets } from './secrets.ts';

let dataDir: string;
const file = () => path.join(dataDir, 'secrets.json');

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'openward-secrets-'));
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

describe('the secrets of the demo', () => {
  it('are made once, all different, for their owner alone', () => {
    const made = demoSecrets(dataDir, {});
    expect(new Set(Object.values(made)).size).toBe(5);
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(demoSecrets(dataDir, {})).toEqual(made);
  });

  it('yield to those that are set', () => {
    const given = Buffer.alloc(32, 7).toString('base64');
    expect(demoSecrets(dataDir, { OPENWARD_VAULT_KEY: given }).OPENWARD_VAULT_KEY).toBe(given);
    expect(readFileSync(file(), 'utf8')).not.toContain(given);
  });

  it('gain what a later release needs, and keep what sealed the data', () => {
    const { OPENWARD_PAYMENT_SECRET, ...earlier } = demoSecrets(dataDir, {});
    writeFileSync(file(), JSON.stringify(earlier));
    const later = demoSecrets(dataDir, {});
    expect(later).toEqual({
      ...earlier,
      OPENWARD_PAYMENT_SECRET: expect.not.stringContaining(OPENWARD_PAYMENT_SECRET),
    });
    expect(demoSecrets(dataDir, {})).toEqual(later);
  });

  it('are never replaced when the file is damaged: what they sealed would be lost', () => {
    writeFileSync(file(), '{"OPENWARD_VAULT_KEY":');
    expect(() => demoSecrets(dataDir, {})).toThrow(/are damaged; put the file back/);
    expect(readFileSync(file(), 'utf8')).toBe('{"OPENWARD_VAULT_KEY":');
  });
});
