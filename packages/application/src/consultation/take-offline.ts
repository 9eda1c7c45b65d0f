import type { Transaction } from '@openward/db';
import type { SessionEnding } from '@openward/domain/identity';
import { room } from '@openward/domain/realtime';
import { revokeSessions } from '../identity/index.ts';
import { writeOutbox } from '../outbox/index.ts';

interface Leaving {
  /** The practice role that is no longer in force. */
  readonly id: string;
  readonly personId: string;
}

/**
 * Takes a person offline in the transaction that ends a credential: every console session of theirs ends, sockets
 * included, and their other windows hear that duty has changed. Source: rule 3.
 */
export async function takeOffline(
  tx: Transaction,
  { id, personId }: Leaving,
  ending: Exclude<SessionEnding, 'expired'> = 'signed-out',
): Promise<void> {
  const sessions = await tx.session.findMany({
    where: { personId, app: 'CONSOLE', revokedAt: null },
    select: { id: true },
  });
  await revokeSessions(
    tx,
    sessions.map((session) => session.id),
    ending,
  );
  await writeOutbox(tx, [
    {
      topic: 'live.emit',
      payload: { rooms: [room.person(personId)], event: 'duty:changed', data: { practiceRoleId: id } },
    },
  ]);
}
