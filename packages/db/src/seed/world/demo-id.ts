import { createHash } from 'node:crypto';

/**
 * A UUIDv7 that depends on nothing but the name and the moment: the clock's part sorts like real ids, the random
 * part is a hash of the name. The same demo has the same ids.
 * @param place orders ids of one moment among themselves, as the database's own counter does
 */
export function demoId(name: string, at: Date, place?: number): string {
  const clock = at.getTime().toString(16).padStart(12, '0');
  const digest = createHash('sha256').update(`openward demo ${name}`).digest('hex');
  const variant = ((Number.parseInt(digest.slice(3, 4), 16) & 0x3) | 0x8).toString(16);
  return [
    clock.slice(0, 8),
    clock.slice(8),
    `7${place === undefined ? digest.slice(0, 3) : (place % 4096).toString(16).padStart(3, '0')}`,
    `${variant}${digest.slice(4, 7)}`,
    digest.slice(7, 19),
  ].join('-');
}
