import { createHash } from 'node:crypto';
import { demoStaffPassword, staffTable } from '../cast/staff.ts';
import { cell, factLines } from '../facts/fact-lines.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 20 bytes as 32 letters of base32, the form authenticator apps take. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet.charAt(Number.parseInt(five, 2))).join('');
}

/** The second-factor secret of a demo staff member. Public by nature: it guards invented people only. */
export function demoTotpSecret(key: string): string {
  return base32(createHash('sha256').update(`openward demo second factor ${key}`).digest().subarray(0, 20));
}

export const demoStaffEmail = (key: string): string => `${key.replace('-', '.')}@openward.example`;

export interface DemoStaffSecret {
  readonly key: string;
  readonly name: string;
  readonly latinName: string;
  readonly email: string;
  readonly password: string;
  readonly totpSecret: string;
}

/** How each demo staff member signs in, by key (he-yun) of the cast. For the demo panel and the browser tests. */
export const demoStaffSecrets: ReadonlyMap<string, DemoStaffSecret> = new Map(
  factLines(staffTable).map((line) => {
    const key = cell(line, 0);
    return [
      key,
      {
        key,
        name: cell(line, 1),
        latinName: cell(line, 2),
        email: demoStaffEmail(key),
        password: demoStaffPassword,
        totpSecret: demoTotpSecret(key),
      },
    ];
  }),
);
