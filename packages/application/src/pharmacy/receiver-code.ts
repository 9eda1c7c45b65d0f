import { randomInt } from 'node:crypto';
import type { Services } from '../services/index.ts';

/** Four digits that the receiver tells the courier at the door. */
export const newReceiverCode = (): string => String(randomInt(10_000)).padStart(4, '0');

/** A keyed hash bound to the parcel: ten thousand codes are tried in no time by whoever reads the table, without the key. */
export const receiverCodeHash = (
  { vault }: Pick<Services, 'vault'>,
  parcelId: string,
  code: string,
): Buffer<ArrayBuffer> => vault.index(`parcel:${parcelId}:${code}`);
