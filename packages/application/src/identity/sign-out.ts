import { type Actor, authorize } from '@openward/domain/access';
import { writeAudit } from '../audit/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { revokeSessions } from './revoke-sessions.ts';

/** Ends the actor's own session: this browser only. */
export async function revokeSession(services: Services, actor: Actor): Promise<void> {
  await commit(services, async (tx) => {
    await revokeSessions(tx, [actor.sessionId]);
    await writeAudit(tx, actor, { action: 'session.end', entity: 'session', entityId: actor.sessionId });
  });
}

/**
 * Ends every session of the person in both apps, this one too, and closes their sockets.
 * @returns how many sessions ended
 */
export async function signOutEverywhere(services: Services, actor: Actor): Promise<{ ended: number }> {
  authorize(actor, 'session.own');
  return commit(services, async (tx) => {
    const sessions = await tx.session.findMany({
      where: { personId: actor.personId, revokedAt: null },
      select: { id: true },
    });
    const ids = sessions.map(({ id }) => id);
    await revokeSessions(tx, ids);
    const ended = ids.map((id) => ({ action: 'session.end', entity: 'session', entityId: id }) as const);
    await writeAudit(tx, actor, ended);
    return { ended: ids.length };
  });
}
