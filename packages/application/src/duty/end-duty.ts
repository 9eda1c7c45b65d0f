import type { Transaction } from '@openward/db';
import { SESSION_LIMITS } from '@openward/domain/identity';
import { room, type OutboxEvent } from '@openward/domain/realtime';
import { type AuditActor, writeAudit } from '../audit/index.ts';
import { queueChanged, writeOutbox } from '../outbox/index.ts';

interface Ended {
  readonly id: string;
  readonly personId: string;
}

/** Ends the duty of one practice role, in the caller's transaction, and tells. @returns whether it was on duty */
export async function endDuty(tx: Transaction, actor: AuditActor | null, practiceRoleId: string): Promise<boolean> {
  const ended = await tx.$queryRaw<Ended[]>`
    UPDATE practice_role SET on_duty_since = NULL WHERE id = ${practiceRoleId}::uuid AND on_duty_since IS NOT NULL
    RETURNING id, person_id AS "personId"`;
  await tell(tx, actor, ended);
  return ended.length > 0;
}

/**
 * Ends the duty of those who are left without a living session in the console once these have ended. To be called before
 * they do: practice roles are locked before sessions everywhere.
 */
export async function endDutyWithSessions(tx: Transaction, sessionIds: readonly string[]): Promise<void> {
  const { idleSeconds } = SESSION_LIMITS.CONSOLE;
  const ended = await tx.$queryRaw<Ended[]>`
    UPDATE practice_role pr SET on_duty_since = NULL
     WHERE pr.on_duty_since IS NOT NULL
       AND pr.person_id IN (SELECT s.person_id FROM session s WHERE s.id = ANY(${sessionIds}::uuid[]) AND s.app = 'CONSOLE')
       AND NOT EXISTS (
         SELECT FROM session other
          WHERE other.person_id = pr.person_id AND other.app = 'CONSOLE' AND other.id <> ALL(${sessionIds}::uuid[])
            AND other.revoked_at IS NULL AND other.expires_at > now()
            AND other.last_seen_at > now() - make_interval(secs => ${idleSeconds}::int))
    RETURNING pr.id, pr.person_id AS "personId"`;
  await tell(tx, null, ended);
}

async function tell(tx: Transaction, actor: AuditActor | null, ended: readonly Ended[]): Promise<void> {
  if (ended.length === 0) return;
  await writeAudit(
    tx,
    actor,
    ended.map(({ id }) => ({ action: 'duty.end', entity: 'duty', entityId: id }) as const),
  );
  const events = ended.map(({ id, personId }): OutboxEvent => {
    const data = { practiceRoleId: id };
    return { topic: 'live.emit', payload: { rooms: [room.person(personId)], event: 'duty:changed', data } };
  });
  const served = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT s.id FROM service s JOIN practice_role pr ON pr.institution_id = s.institution_id AND pr.role = s.role
     WHERE pr.id = ANY(${ended.map(({ id }) => id)}::uuid[]) ORDER BY s.id`;
  for (const { id } of served) events.push(await queueChanged(tx, id));
  await writeOutbox(tx, events);
}
