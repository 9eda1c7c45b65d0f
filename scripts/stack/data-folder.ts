import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';

/** Makes the data folder and shows that it can be written. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(path.join(folder, 'logs'), { recursive: true });
    rmdirSync(mkdtempSync(path.join(folder, '.probe-')));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new Refusal(
      `Openward cannot write to its data folder ${folder} (${code}); give this account the right to, or set OPENWARD_DATA_DIR to another folder.`,
    );
  }
}
