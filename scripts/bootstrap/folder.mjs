import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../refusal.mjs';

/**
 * Tries rather than asks: permissions, read-only mounts and quotas all show.
 * @param {string} folder
 */
export function assertWritable(folder) {
  try {
    rmdirSync(mkdtempSync(path.join(folder, '.openward-')));
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    throw new Refusal(
      `Openward cannot write to its folder ${folder} (${code}); give this account the right to, or move the folder.`,
    );
  }
}

/**
 * One hash over files, so that a step whose inputs have not changed is not repeated.
 * @param {string[]} files
 */
export function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** What a file holds; undefined when it cannot be read. @param {string} file */
export function textOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
