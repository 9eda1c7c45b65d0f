import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { credentials, nobodysHash } from './credentials.ts';

/** RFC 6238, appendix B: "12345678901234567890" in base32, the last six digits of the SHA-1 values. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1_000);

describe('TOTP', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('at %i s shows what RFC 6238 says', (seconds, code) => {
    expect(credentials.totpCode(secret, at(seconds))).toBe(code);
    expect(credentials.verifyTotp(secret, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('takes a code of the step before or after, and names that step', () => {
    const now = 1_234_567_890;
    for (const drift of [-30, 0, 30]) {
      const code = credentials.totpCode(secret, at(now + drift));
      expect(credentials.verifyTotp(secret, code, at(now))).toBe(Math.floor(now / 30) + drift / 30);
    }
  });

  it('refuses codes from further away, and anything that is no code', () => {
    const now = 1_234_567_890;
    for (const drift of [-90, -60, 60, 90]) {
      expect(credentials.verifyTotp(secret, credentials.totpCode(secret, at(now + drift)), at(now))).toBeNull();
    }
    for (const code of ['', '12345', '1234567', 'abcdef', '０05924', '005924 ', '-05924']) {
      expect(credentials.verifyTotp(secret, code, at(now))).toBeNull();
    }
  });
});

describe('passwords', () => {
  it('cost the same time where there is no account: the same parameters, and never right', async () => {
    const parameters = (text: string) => text.split('$').slice(0, 4);
    expect(parameters(nobodysHash)).toEqual(parameters(await hash('any')));
    for (const password of ['', 'any', '\0'])
      await expect(credentials.verifyPassword(null, password)).resolves.toBe(false);
  });
});
