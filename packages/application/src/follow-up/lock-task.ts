import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { visibleFollowUpTasks } from '../visibility/index.ts';

/**
 * A task the actor may act on, its row locked until the end of the transaction, and the role the actor acts in: the
 * clinician's it was given to, else the admin's of its institution.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's; CONFLICT `task-done`
 */
export async function lockTask(tx: Transaction, actor: Actor, taskId: string) {
  await tx.$queryRaw`SELECT FROM follow_up_task WHERE id = ${taskId}::uuid FOR NO KEY UPDATE`;
  const task = await tx.followUpTask.findFirst({
    where: { AND: [{ id: taskId }, visibleFollowUpTasks(actor)] },
    include: {
      assignedTo: { select: { role: true, personId: true } },
      followUp: { select: { patientId: true, journeyId: true } },
    },
  });
  if (!task) throw notFound('task');
  const { assignedToId, institutionId, doneAt } = task;
  const acting =
    actor.practices.find(({ practiceRoleId }) => practiceRoleId === assignedToId) ??
    actor.practices.find((one) => one.role === 'INSTITUTION_ADMIN' && one.institutionId === institutionId);
  if (!acting) throw notFound('task');
  if (doneAt) throw new AppError('CONFLICT', 'the task is done', 'task-done');
  return { ...task, actingRoleId: acting.practiceRoleId };
}
