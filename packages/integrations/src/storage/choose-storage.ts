import path from 'node:path';
import type { StoragePort } from '@openward/application/services';
import { AppError } from '@openward/domain/errors';
import type { Disk } from 'flydrive';
import { diskStorage } from './disk-storage.ts';
import { s3Storage } from './s3-storage.ts';

export interface StorageSettings {
  /** Files stand in its folder `files` when there is no object store. */
  readonly OPENWARD_DATA_DIR?: string | undefined;
  readonly S3_ENDPOINT?: string | undefined;
  readonly S3_REGION?: string | undefined;
  readonly S3_BUCKET?: string | undefined;
  readonly S3_ACCESS_KEY?: string | undefined;
  readonly S3_SECRET_KEY?: string | undefined;
}

/** An S3-compatible object store where one is configured, else a folder. Nothing is opened before the first file. */
export function chooseStorage(settings: StorageSettings): StoragePort {
  const { S3_ENDPOINT: endpoint, S3_ACCESS_KEY: accessKeyId, S3_SECRET_KEY: secretAccessKey } = settings;
  const open = (): Promise<Disk> =>
    endpoint && accessKeyId && secretAccessKey
      ? s3Storage({
          endpoint,
          accessKeyId,
          secretAccessKey,
          region: settings.S3_REGION ?? 'us-east-1',
          bucket: settings.S3_BUCKET ?? 'openward',
        })
      : diskStorage(path.join(settings.OPENWARD_DATA_DIR ?? '.data', 'files'));
  return storageOn(open);
}

function storageOn(open: () => Promise<Disk>): StoragePort {
  let opened: Promise<Disk> | null = null;
  const disk = async (): Promise<Disk> => {
    opened ??= open();
    try {
      return await opened;
    } catch (error) {
      // The store may be back for the next file.
      opened = null;
      throw error;
    }
  };
  const reached = async <T>(work: (on: Disk) => Promise<T>): Promise<T> => {
    try {
      return await work(await disk());
    } catch (error) {
      const message = error instanceof Error ? error.message : 'no reason given';
      throw new AppError('UNAVAILABLE', `file storage failed: ${message}`, 'unavailable');
    }
  };
  return {
    write: (key, bytes, contentType) => reached((on) => on.put(key, bytes, { contentType })),
    read: (key) => reached(async (on) => ((await on.exists(key)) ? new Uint8Array(await on.getBytes(key)) : null)),
    remove: (key) => reached((on) => on.delete(key)),
  };
}
