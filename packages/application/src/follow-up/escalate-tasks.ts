import { ESCALATED_AFTER_HOURS } from '@openward/domain/follow-up';
import { writeAudit } from '../audit/index.ts';
import { boardChanged, commit, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';

/**
 * Shows tasks to the institution's admins that waited too long, or whose clinician may not practise any more. One statement
 * per round: a task that another sweeper escalates at the same moment is passed over. @returns how many
 */
export async function escalateTasks(services: Services): Promise<number> {
  const { urgent, ABNORMAL, MISSED } = ESCALATED_AFTER_HOURS;
  return commit(services, async (tx) => {
    const tasks = await tx.$queryRaw<{ follow_up_id: string; patient_id: string; institution_id: string }[]>`
      UPDATE follow_up_task t SET escalated_at = now()
      FROM follow_up f
      WHERE f.id = t.follow_up_id AND t.id IN (
        SELECT w.id FROM follow_up_task w JOIN practice_role r ON r.id = w.assigned_to_id
        WHERE w.done_at IS NULL AND w.escalated_at IS NULL
          AND (r.credential <> 'VERIFIED' OR w.created_at <= now() - make_interval(hours =>
            CASE WHEN w.urgent THEN ${urgent}::int WHEN w.kind = 'ABNORMAL' THEN ${ABNORMAL}::int ELSE ${MISSED}::int END))
        ORDER BY w.created_at LIMIT 100 FOR NO KEY UPDATE OF w SKIP LOCKED)
      RETURNING t.follow_up_id, f.patient_id, t.institution_id`;
    if (tasks.length === 0) return 0;
    await writeAudit(
      tx,
      null,
      tasks.map(({ follow_up_id: entityId, patient_id: patientId }) => ({
        action: 'follow-up.escalate',
        entity: 'follow-up',
        entityId,
        patientId,
      })),
    );
    const institutions = [...new Set(tasks.map(({ institution_id }) => institution_id))];
    await writeOutbox(
      tx,
      institutions.map((id) => boardChanged(id, 'tasks')),
    );
    return tasks.length;
  });
}
