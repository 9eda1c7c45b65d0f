import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import type { completeTaskInput, FollowUpTaskView } from '@openward/domain/follow-up';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { commit, boardChanged, journeyChanged, peopleAround, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { lockTask } from './lock-task.ts';
import { viewTask } from './view-task.ts';

/**
 * Its clinician, or an admin once it escalated, says what was done about it.
 * @throws AppError NOT_FOUND; CONFLICT `task-done`
 */
export async function completeTask(
  services: Services,
  actor: Actor,
  { taskId, outcome }: z.output<typeof completeTaskInput>,
): Promise<FollowUpTaskView> {
  authorize(actor, 'task.complete');
  await commit(services, async (tx) => {
    const { followUp, institutionId, actingRoleId: doneById, ...task } = await lockTask(tx, actor, taskId);
    const doneAt = await databaseNow(tx);
    const { count } = await tx.followUpTask.updateMany({
      where: { id: task.id, doneAt: null },
      data: { doneAt, doneById, outcome },
    });
    if (count !== 1) throw new AppError('CONFLICT', 'the task is done', 'task-done');
    const { patientId, journeyId } = followUp;
    await writeAudit(tx, actor, {
      action: 'follow-up.complete-task',
      entity: 'follow-up',
      entityId: task.followUpId,
      patientId,
    });
    await writeOutbox(tx, [
      boardChanged(institutionId, 'tasks'),
      journeyChanged(journeyId, await peopleAround(tx, patientId)),
    ]);
  });
  return viewTask(services, actor, { taskId });
}
