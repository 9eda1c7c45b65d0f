import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as text for a cookie or a socket ticket; only its hash is ever stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token. A plain SHA-256 is enough: the token itself cannot be guessed. */
export function hashToken(token: string): Buffer<ArrayBuffer> {
  const digest = createHash('sha256').update(token).digest();
  return Buffer.from(new Uint8Array(digest));
}
