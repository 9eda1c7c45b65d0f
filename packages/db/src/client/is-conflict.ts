import { Prisma } from '../generated/client.ts';
import { driverError } from './driver-error.ts';

/** Whether the same work may well succeed when it starts over: a serialization failure or a deadlock. */
export function isConflict(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034') return true;
  const refused = driverError(error);
  return refused?.kind === 'TransactionWriteConflict' || refused?.code === '40001' || refused?.code === '40P01';
}
