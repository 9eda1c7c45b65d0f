import type { Transaction } from '@openward/db';
import type { SessionEnding } from '@openward/domain/identity';
import { room } from '@openward/domain/realtime';
import { endDutyWithSessions } from '../duty/index.ts';
import { writeOutbox } from '../outbox/index.ts';

/**
 * Ends sessions in the caller's transaction: requests are refused from the commit on, and the sockets that these
 * sessions opened are closed as soon as the relay hears of it. Duty ends with a person's last session in the console.
 */
export async function revokeSessions(
  tx: Transaction,
  sessionIds: readonly string[],
  reason: Exclude<SessionEnding, 'expired'> = 'signed-out',
): Promise<void> {
  if (sessionIds.length === 0) return;
  await endDutyWithSessions(tx, sessionIds);
  await tx.$executeRaw`UPDATE session SET revoked_at = now() WHERE id = ANY(${sessionIds}::uuid[]) AND revoked_at IS NULL`;
  await tx.$executeRaw`DELETE FROM socket_ticket WHERE session_id = ANY(${sessionIds}::uuid[])`;
  await writeOutbox(tx, [{ topic: 'live.disconnect', payload: { rooms: sessionIds.map(room.session), reason } }]);
}
