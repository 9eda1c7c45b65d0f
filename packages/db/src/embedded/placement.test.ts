import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canReach, unprivilegedAccount } from './account.ts';
import { findBinaries } from './binaries.ts';
import { reachableBinaries } from './placement.ts';

const stranger = { uid: 54321, gid: 54321 };
let base: string;

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'openward-placement-'));
  chmodSync(base, 0o755);
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

describe('where the database and its programs live', () => {
  it('is out of reach for the account when any folder on the way is closed to it', () => {
    const inner = path.join(base, 'home', 'openward');
    mkdirSync(inner, { recursive: true });
    expect(canReach(stranger, inner)).toBe(true);
    chmodSync(path.dirname(inner), 0o700);
    expect(canReach(stranger, inner)).toBe(false);
    const { uid, gid } = statSync(inner);
    expect(canReach({ uid, gid }, inner), 'its owner may still enter').toBe(true);
  });

  it('copies programs that the account cannot reach, links included, once and readable for all', () => {
    const closed = path.join(base, 'closed');
    mkdirSync(path.join(closed, 'bin'), { recursive: true, mode: 0o700 });
    writeFileSync(path.join(closed, 'bin', 'postgres'), 'program', { mode: 0o700 });
    writeFileSync(path.join(closed, 'libpq.so.5'), 'library', { mode: 0o600 });
    symlinkSync('libpq.so.5', path.join(closed, 'libpq.so'));
    chmodSync(closed, 0o700);
    const placement = { dataDir: base, home: base, cluster: path.join(base, 'postgres'), account: stranger };

    const copied = reachableBinaries({ folder: closed, version: '1' }, placement);
    expect(copied.folder).not.toBe(closed);
    expect(canReach(stranger, path.join(copied.folder, 'bin', 'postgres'))).toBe(true);
    expect(canReach(stranger, copied.folder)).toBe(true);
    expect(existsSync(path.join(copied.folder, 'libpq.so'))).toBe(true);
    const { ino } = statSync(copied.folder);
    expect(statSync(reachableBinaries({ folder: closed, version: '1' }, placement).folder).ino).toBe(ino);
  });

  it('uses the account postgres, else nobody, and says what is missing when there is neither', () => {
    const nobody = 'root:x:0:0::/root:/bin/sh\nnobody:x:65534:65533::/:/bin/false\n';
    expect(unprivilegedAccount(nobody)).toEqual({ uid: 65534, gid: 65533 });
    expect(unprivilegedAccount(`${nobody}postgres:x:70:71::/:/bin/sh\n`)).toEqual({ uid: 70, gid: 71 });
    expect(() => unprivilegedAccount('root:x:0:0::/root:/bin/sh\n')).toThrow(/start Openward as an ordinary user/);
  });

  it('names the way out on a machine without embedded programs', () => {
    expect(() => findBinaries('win32-x64')).toThrow(/set DATABASE_URL/);
  });
});
