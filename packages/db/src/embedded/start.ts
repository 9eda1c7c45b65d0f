import { mkdirSync } from 'node:fs';
import { findBinaries } from './binaries.ts';
import { lockFolder } from './folder-lock.ts';
import { initialiseCluster, readPassword, superuser } from './initialise.ts';
import { placeCluster, reachableBinaries } from './placement.ts';
import { clearOrphan, stopServer } from './postmaster.ts';
import { runServer } from './run-server.ts';

export type EmbeddedPostgres = {
  /** Of the database `openward`, which `migrate` creates. */
  url: string;
  pid: number;
  /** Resolves when the server has ended, asked or not. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  dataDir: string;
  /** A fixed port; by default a free one. */
  port?: number;
  /** Gives up durability for speed: tests only. */
  fast?: boolean;
};

/**
 * Starts the PostgreSQL that npm brought on a data folder: made when it is new, recovered when its last owner was
 * killed, refused (DatabaseUnavailable) while another Openward uses it. It listens on 127.0.0.1 only.
 */
export async function startEmbeddedPostgres({
  dataDir,
  port,
  fast = false,
}: EmbeddedOptions): Promise<EmbeddedPostgres> {
  mkdirSync(dataDir, { recursive: true });
  const placement = placeCluster(dataDir);
  const unlock = await lockFolder(placement.cluster);
  try {
    const binaries = reachableBinaries(findBinaries(), placement);
    await clearOrphan(placement.cluster);
    initialiseCluster(binaries, placement, { fast });
    const password = readPassword(placement);
    const server = await runServer(binaries, placement, { port, fast });
    const ended = new Promise<void>((resolve) => {
      server.child.once('exit', () => resolve());
    });
    // A parent that leaves without stop() (process.exit, an uncaught error) still asks its server to end.
    const lastWish = () => void server.child.kill('SIGINT');
    process.once('exit', lastWish);
    return {
      url: `postgresql://${superuser}:${password}@127.0.0.1:${server.port}/openward`,
      pid: server.pid,
      ended,
      async stop() {
        process.removeListener('exit', lastWish);
        // Data about to be thrown away needs no orderly checkpoint.
        await stopServer(server.pid, fast ? ['SIGQUIT', 'SIGKILL'] : ['SIGINT', 'SIGQUIT', 'SIGKILL']);
        await ended;
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}
