import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { prepareDataFolder } from './data-folder.ts';

let base: string;

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'openward-data-'));
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

it('makes the data folder with room for logs, and leaves no trace of having tried', () => {
  const folder = path.join(base, 'deep', 'data');
  prepareDataFolder(folder);
  expect(readdirSync(folder)).toEqual(['logs']);
});

it('names the folder it cannot write, and the setting', () => {
  // A file in the way stops root as well, whom permissions do not.
  const file = path.join(base, 'file');
  writeFileSync(file, '');
  const folder = path.join(file, 'data');
  expect(() => prepareDataFolder(folder)).toThrow(`Openward cannot write to its data folder ${folder}`);
  expect(() => prepareDataFolder(folder)).toThrow('set OPENWARD_DATA_DIR to another folder');
  expect(existsSync(folder)).toBe(false);
});
