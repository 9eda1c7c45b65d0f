import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { DatabaseUnavailable } from './database-unavailable.ts';

/**
 * Holds a folder for this process. The lock is an abstract Unix socket: taking it is atomic, and the kernel gives it
 * back when the process ends in any way, SIGKILL included, so there is no stale lock to judge.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const name = `\0openward-${createHash('sha256').update(folder).digest('hex')}`;
  const holder = createServer();
  await new Promise<void>((held, refused) => {
    holder.once('error', (error) => refused(explain(error, folder)));
    holder.listen(name, held);
  });
  holder.unref();
  return async () => {
    holder.close();
    await once(holder, 'close');
  };
}

function explain(error: Error, folder: string): Error {
  if (!('code' in error) || error.code !== 'EADDRINUSE') return error;
  return new DatabaseUnavailable(
    `${folder} is in use by another Openward that is still running; stop that one, or choose another OPENWARD_DATA_DIR.`,
  );
}
