import { timingSafeEqual } from 'node:crypto';
import type { Services } from '../services/index.ts';

/** A keyed hash bound to the row: a million six-digit codes are hashed in a second by whoever reads the table, without the key. */
export function hashCode({ vault }: Pick<Services, 'vault'>, codeId: string, code: string): Buffer<ArrayBuffer> {
  return vault.index(`sign-in-code:${codeId}:${code}`);
}

/** Compares in a time that tells nothing about how much of the code is right. */
export function isSameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
