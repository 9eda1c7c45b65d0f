import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVault, VaultRefusal } from './index.ts';

const [oldKey, newKey, indexKey] = [randomBytes(32), randomBytes(32), randomBytes(32)];
const vault = createVault({ sealKeys: [oldKey], indexKey });
const row = '0190a1b2-0000-7000-8000-000000000001';
const otherRow = '0190a1b2-0000-7000-8000-000000000002';

describe('vault', () => {
  it('opens what it sealed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
        expect(vault.open(vault.seal(plain, row, 'person.phone'), row, 'person.phone')).toBe(plain);
      }),
    );
  });

  it('never seals the same value twice alike, and shows nothing of it', () => {
    const [one, two] = [
      vault.seal('+8613800000000', row, 'person.phone'),
      vault.seal('+8613800000000', row, 'person.phone'),
    ];
    expect(one.equals(two)).toBe(false);
    expect(one.includes('13800000000')).toBe(false);
  });

  it('refuses a value copied to another row', () => {
    const sealed = vault.seal('+8613800000000', row, 'person.phone');
    expect(() => vault.open(sealed, otherRow, 'person.phone')).toThrow(VaultRefusal);
  });

  it('refuses a value copied to another column', () => {
    const sealed = vault.seal('+8613800000000', row, 'person.phone');
    expect(() => vault.open(sealed, row, 'person.email')).toThrow(VaultRefusal);
  });

  it('cannot be confused by where the column ends and the row begins', () => {
    const sealed = vault.seal('x', 'bc', 'a');
    expect(() => vault.open(sealed, 'c', 'ab')).toThrow(VaultRefusal);
  });

  it('refuses a change of any single byte', () => {
    const both = createVault({ sealKeys: [oldKey, oldKey, newKey], indexKey });
    const sealed = vault.seal('+8613800000000', row, 'person.phone');
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ 0x03; // turns version 1 into 2, whose key is the same here
      expect(() => both.open(altered, row, 'person.phone'), `byte ${at}`).toThrow(VaultRefusal);
    }
  });

  it('refuses a value cut short at any length', () => {
    const sealed = vault.seal('+8613800000000', row, 'person.phone');
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => vault.open(sealed.subarray(0, length), row, 'person.phone'), `${length} bytes`).toThrow(
        VaultRefusal,
      );
    }
  });

  it('opens old values after a new key came, and seals with the new one', () => {
    const rotated = createVault({ sealKeys: [oldKey, newKey], indexKey });
    expect(rotated.open(vault.seal('old', row, 'c'), row, 'c')).toBe('old');
    const sealed = rotated.seal('new', row, 'c');
    expect(sealed[0]).toBe(2);
    expect(rotated.open(sealed, row, 'c')).toBe('new');
  });

  it('refuses a value of a key version it does not have', () => {
    const sealed = createVault({ sealKeys: [oldKey, newKey], indexKey }).seal('new', row, 'c');
    expect(() => vault.open(sealed, row, 'c')).toThrow(VaultRefusal);
  });

  it('refuses a value of another key with the same version', () => {
    const sealed = createVault({ sealKeys: [newKey], indexKey }).seal('x', row, 'c');
    expect(() => vault.open(sealed, row, 'c')).toThrow(VaultRefusal);
  });

  it('indexes equal values alike, others differently, and only with the same key', () => {
    expect(vault.index('+8613800000000')).toEqual(
      createVault({ sealKeys: [newKey], indexKey }).index('+8613800000000'),
    );
    expect(vault.index('+8613800000000')).toHaveLength(32);
    expect(vault.index('+8613800000000')).not.toEqual(vault.index('+8613800000001'));
    expect(vault.index('+8613800000000')).not.toEqual(
      createVault({ sealKeys: [oldKey], indexKey: newKey }).index('+8613800000000'),
    );
  });

  it('refuses to be made without a key, with a short one, or with more than a byte can name', () => {
    expect(() => createVault({ sealKeys: [], indexKey })).toThrow(VaultRefusal);
    expect(() => createVault({ sealKeys: [randomBytes(16)], indexKey })).toThrow(VaultRefusal);
    expect(() => createVault({ sealKeys: [oldKey], indexKey: randomBytes(31) })).toThrow(VaultRefusal);
    expect(() => createVault({ sealKeys: Array.from({ length: 256 }, () => oldKey), indexKey })).toThrow(VaultRefusal);
  });
});
