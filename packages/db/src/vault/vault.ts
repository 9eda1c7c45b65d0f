import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { VaultRefusal } from './vault-refusal.ts';

const NONCE = 12;
const TAG = 16;
const HEADER = 1 + NONCE;

/** Seals single values of single rows. A sealed value opens only in the row and the column it was sealed for. */
export interface Vault {
  /** @returns key version, nonce, ciphertext and tag in one value for a bytea column */
  seal(plain: string, rowId: string, column: string): Buffer<ArrayBuffer>;
  /** @throws VaultRefusal when the value was altered, moved, or sealed with a key this vault lacks */
  open(sealed: Uint8Array, rowId: string, column: string): string;
  /** A keyed hash for look-up. The caller normalises first: equal values must be equal strings. */
  index(value: string): Buffer<ArrayBuffer>;
}

export interface VaultKeys {
  /** 32 bytes each, oldest first; a key's version is its place, the last one seals. At most 255. */
  readonly sealKeys: readonly Uint8Array[];
  /** 32 bytes; never changes, or every look-up misses. */
  readonly indexKey: Uint8Array;
}

/** AES-256-GCM with a key version byte, bound to column and row; HMAC-SHA-256 for look-up. */
export function createVault({ sealKeys, indexKey }: VaultKeys): Vault {
  const current = sealKeys.length;
  const sealKey = sealKeys.at(-1);
  if (!sealKey || current > 255) throw new VaultRefusal('between 1 and 255 keys are needed');
  if ([...sealKeys, indexKey].some((key) => key.length !== 32)) throw new VaultRefusal('keys have 32 bytes');

  return {
    seal(plain, rowId, column) {
      const header = Buffer.concat([Buffer.from([current]), randomBytes(NONCE)]);
      const cipher = createCipheriv('aes-256-gcm', sealKey, header.subarray(1));
      cipher.setAAD(boundTo(header, rowId, column));
      return Buffer.concat([header, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    },

    open(sealed, rowId, column) {
      const key = sealKeys[(sealed[0] ?? 0) - 1];
      if (!key) throw new VaultRefusal('sealed with a key that is not here');
      if (sealed.length < HEADER + TAG) throw new VaultRefusal('too short to be a sealed value');
      const header = sealed.subarray(0, HEADER);
      const cipher = createDecipheriv('aes-256-gcm', key, header.subarray(1), { authTagLength: TAG });
      cipher.setAAD(boundTo(header, rowId, column));
      cipher.setAuthTag(sealed.subarray(-TAG));
      const opened = cipher.update(sealed.subarray(HEADER, -TAG));
      try {
        return Buffer.concat([opened, cipher.final()]).toString('utf8');
      } catch {
        throw new VaultRefusal('altered, or of another row or column');
      }
    },

    index: (value) => createHmac('sha256', indexKey).update(value, 'utf8').digest(),
  };
}

/** The version is part of it, so no byte of a sealed value can change unseen. */
function boundTo(header: Uint8Array, rowId: string, column: string): Buffer {
  return Buffer.from(`${header[0] ?? 0}\0${column}\0${rowId.toLowerCase()}`, 'utf8');
}
