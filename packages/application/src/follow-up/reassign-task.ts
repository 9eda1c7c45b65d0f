import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import type { FollowUpTasks, reassignTaskInput } from '@openward/domain/follow-up';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { boardChanged, commit, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { colleaguesFor } from './colleagues.ts';
import { listTasks } from './list-tasks.ts';
import { lockTask } from './lock-task.ts';

/**
 * Gives a task to a colleague: by its clinician, or by an admin once it escalated, because the clinician is away or suspended.
 * What has escalated stays in the admins' sight until it is done.
 * @throws AppError NOT_FOUND for the task and for a colleague who may not take it over; CONFLICT `task-done`
 */
export async function reassignTask(
  services: Services,
  actor: Actor,
  { taskId, practiceRoleId }: z.output<typeof reassignTaskInput>,
): Promise<FollowUpTasks> {
  authorize(actor, 'task.complete');
  await commit(services, async (tx) => {
    const task = await lockTask(tx, actor, taskId);
    const colleagues = await colleaguesFor(tx, task);
    if (!colleagues.some((one) => one.practiceRoleId === practiceRoleId)) throw notFound('colleague');
    await tx.followUpTask.update({ where: { id: taskId }, data: { assignedToId: practiceRoleId } });
    await writeAudit(tx, actor, {
      action: 'follow-up.reassign-task',
      entity: 'follow-up',
      entityId: task.followUpId,
      patientId: task.followUp.patientId,
      details: { from: task.assignedToId, to: practiceRoleId },
    });
    await writeOutbox(tx, [boardChanged(task.institutionId, 'tasks')]);
  });
  return listTasks(services, actor);
}
