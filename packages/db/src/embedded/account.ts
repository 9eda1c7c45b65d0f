import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseUnavailable } from './database-unavailable.ts';

/** The account the server runs as when it is not our own. */
export type Account = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root. As root this names the account to use: the owner of a cluster that is already
 * there, else `postgres`, else `nobody`. As anybody else there is none to switch to, and it answers undefined.
 */
export function serverAccount(cluster: string, us = process.getuid?.()): Account | undefined {
  const owner = existsSync(cluster) ? statSync(cluster) : undefined;
  if (us === 0) {
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
    return unprivilegedAccount(readFileSync('/etc/passwd', 'utf8'));
  }
  if (owner && us !== undefined && owner.uid !== us) {
    throw new DatabaseUnavailable(
      `The database in ${cluster} belongs to another account; start as that account (or as root), or choose another OPENWARD_DATA_DIR.`,
    );
  }
  return undefined;
}

/** Picks the account from the text of /etc/passwd. */
export function unprivilegedAccount(passwd: string): Account {
  const accounts = passwd.split('\n').map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((fields) => fields[0] === name) ?? [];
    if (uid && gid && uid !== '0') return { uid: Number(uid), gid: Number(gid) };
  }
  throw new DatabaseUnavailable(
    'PostgreSQL does not run as root, and this machine has neither an account `postgres` nor `nobody`; start Openward as an ordinary user.',
  );
}

/** Whether the account may enter every folder on the way to `target` and read it: a 0700 home anywhere above forbids it. */
export function canReach(account: Account, target: string): boolean {
  const steps = [target];
  for (let step = target; path.dirname(step) !== step; ) {
    step = path.dirname(step);
    steps.push(step);
  }
  return steps.every((step) => {
    const { mode, uid, gid } = statSync(step);
    const needed = step === target ? 0o5 : 0o1;
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
    return ((mode >> shift) & needed) === needed;
  });
}
