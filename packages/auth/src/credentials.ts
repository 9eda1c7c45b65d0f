import { randomInt } from 'node:crypto';
import { hash as hashOf, verify } from '@node-rs/argon2';
import type { CredentialPort } from '@openward/application/services';
import { generateSecret, generateSync, generateURI, verifySync } from 'otplib';

const stepSeconds = 30;
const epochOf = (now: Date): number => Math.floor(now.getTime() / 1_000);

/** Has the parameters of every stored hash, so that unknown accounts cost the same time; no password fits it. */
export const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';

/** Without signs that are read for one another. */
const legible = 'abcdefghijkmnpqrstuvwxyz23456789';
const group = () => Array.from({ length: 5 }, () => legible[randomInt(legible.length)]).join('');

/** Passwords by Argon2id; second factors by TOTP (RFC 6238: SHA-1, 6 digits, 30 seconds). */
export const credentials: CredentialPort = {
  verifyPassword: async (hash, password) => (await verify(hash ?? nobodysHash, password)) && hash !== null,

  // One step of tolerance on each side for clocks that differ.
  verifyTotp: (secret, code, now) => {
    if (!/^\d{6}$/.test(code)) return null;
    const epoch = epochOf(now);
    const result = verifySync({ secret, token: code, epoch, epochTolerance: stepSeconds });
    return result.valid ? Math.floor(epoch / stepSeconds) + result.delta : null;
  },

  hashPassword: (password) => hashOf(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 }),

  newCredentials: (account) => {
    const totpSecret = generateSecret();
    const totpUrl = generateURI({ issuer: 'Openward', label: account, secret: totpSecret });
    return { password: [group(), group(), group(), group()].join('-'), totpSecret, totpUrl };
  },

  totpCode: (secret, now) => generateSync({ secret, epoch: epochOf(now) }),
};
