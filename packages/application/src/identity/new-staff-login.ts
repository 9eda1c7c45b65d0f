import type { Transaction } from '@openward/db';
import type { Services } from '../services/index.ts';
import { sealedColumns } from './sealed-columns.ts';

/** The first way in; shown once, stored only hashed and sealed. */
export interface NewStaffLogin {
  readonly password: string;
  readonly totpSecret: string;
  readonly totpUrl: string;
}

/** Gives a person a new password and second factor, in place of those they had. */
export async function newStaffLogin(
  services: Services,
  tx: Transaction,
  { personId, account }: { readonly personId: string; readonly account: string },
): Promise<NewStaffLogin> {
  const { credentials, vault } = services;
  const login = credentials.newCredentials(account);
  const data = {
    passwordHash: await credentials.hashPassword(login.password),
    totpSealed: vault.seal(login.totpSecret, personId, sealedColumns.totp),
    totpLastStep: 0n,
    failedAttempts: 0,
    lockedUntil: null,
  };
  await tx.staffLogin.upsert({ where: { personId }, create: { personId, ...data }, update: data });
  return login;
}
