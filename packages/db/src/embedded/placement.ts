import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type Account, canReach, serverAccount } from './account.ts';
import { type Binaries, program } from './binaries.ts';

/** Where one data folder's database lives. `home` is the data folder itself, or a shelter outside (see `shelter`). */
export type Placement = { dataDir: string; home: string; cluster: string; account: Account | undefined };

const shelters = '/var/lib/openward';
const pointer = 'postgres.location';

/**
 * Decides where the cluster of a data folder lives. Started as root below a folder that the server's account cannot
 * enter (a 0700 home), the cluster goes into a shelter under /var/lib/openward, and a pointer file stays behind.
 */
export function placeCluster(dataDir: string): Placement {
  const folder = realpathSync(dataDir);
  const sheltered = readPointer(folder);
  const home = sheltered ?? folder;
  const account = serverAccount(path.join(home, 'postgres'));
  if (sheltered || !account || existsSync(path.join(home, 'postgres')) || canReach(account, folder)) {
    return { dataDir: folder, home, cluster: path.join(home, 'postgres'), account };
  }
  const shelter = path.join(shelters, createHash('sha256').update(folder).digest('hex').slice(0, 16));
  mkdirSync(shelter, { recursive: true });
  for (const step of [shelters, shelter]) chmodSync(step, 0o755);
  writeFileSync(path.join(folder, pointer), `${shelter}\n`);
  return { dataDir: folder, home: shelter, cluster: path.join(shelter, 'postgres'), account };
}

/** Removes the files of a data folder's cluster, wherever it is. */
export function removePlacement({ dataDir, home }: Placement): void {
  if (home !== dataDir) {
    rmSync(home, { recursive: true, force: true });
    // The common parent goes with the last shelter.
    if (readdirSync(shelters).length === 0) rmdirSync(shelters);
  }
  const ours = readdirSync(dataDir).filter((name) => name.startsWith('postgres'));
  for (const name of ours) rmSync(path.join(dataDir, name), { recursive: true, force: true });
}

/** The binaries themselves, or a copy beside the cluster when the server's account cannot reach them. */
export function reachableBinaries(binaries: Binaries, { account, home }: Placement): Binaries {
  if (!account || canReach(account, realpathSync(program(binaries, 'postgres')))) return binaries;
  const copy = path.join(home, `postgres-binaries-${binaries.version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.partial`;
    rmSync(partial, { recursive: true, force: true });
    cpSync(binaries.folder, partial, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !file.endsWith('.a'),
    });
    openToAll(partial);
    renameSync(partial, copy);
  }
  return { ...binaries, folder: copy };
}

/** A pointer that leads anywhere but into the shelters is not ours: following it could remove a stranger's folder. */
function readPointer(dataDir: string): string | undefined {
  const file = path.join(dataDir, pointer);
  if (!existsSync(file)) return undefined;
  const target = readFileSync(file, 'utf8').trim();
  return path.dirname(target) === shelters ? target : undefined;
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else if (entry.isFile()) chmodSync(file, statSync(file).mode & 0o100 ? 0o755 : 0o644);
  }
}
