import path from 'node:path';
import type { Disk } from 'flydrive';

/** Files in a folder of this host. Loaded when needed: a process that stores nothing loads no driver. */
export async function diskStorage(folder: string): Promise<Disk> {
  const [{ Disk: On }, { FSDriver }] = await Promise.all([import('flydrive'), import('flydrive/drivers/fs')]);
  return new On(new FSDriver({ location: path.resolve(folder), visibility: 'private' }));
}
