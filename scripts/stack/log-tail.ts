import { existsSync, readFileSync } from 'node:fs';

/** The last lines of a log, for a person to see why something ended. */
export function logTail(file: string, lines = 20): string {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
}
