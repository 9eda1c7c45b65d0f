import { authorize, type Actor } from '@openward/domain/access';
import type { FollowUpTaskRow, FollowUpTasks } from '@openward/domain/follow-up';
import { recordListRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { visibleFollowUpTasks } from '../visibility/index.ts';
import { taskInclude, taskRow } from './task-record.ts';

const most = { open: 200, done: 20 } as const;

/** The board: what the actor has to do, most urgent first, what escalated to the actor as an admin, and what was done lately. */
export async function listTasks(services: Services, actor: Actor): Promise<FollowUpTasks> {
  authorize(actor, 'task.read');
  const { followUpTask } = services.db.prisma;
  const visible = visibleFollowUpTasks(actor);
  const [open, done] = await Promise.all([
    followUpTask.findMany({
      where: { AND: [visible, { doneAt: null }] },
      include: taskInclude,
      orderBy: [{ urgent: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }],
      take: most.open,
    }),
    followUpTask.findMany({
      where: { AND: [visible, { doneAt: { not: null } }] },
      include: taskInclude,
      orderBy: [{ doneAt: 'desc' }, { id: 'desc' }],
      take: most.done,
    }),
  ]);
  const entry = { action: 'follow-up.tasks', entity: 'follow-up' } as const;
  await recordListRead(
    services,
    actor,
    entry,
    [...open, ...done].map(({ followUp }) => followUp.patientId),
  );
  const rows = open.map((record): FollowUpTaskRow => taskRow(record, actor));
  return {
    mine: rows.filter(({ isMine }) => isMine),
    escalated: rows.filter(({ isMine }) => !isMine),
    done: done.map((record) => taskRow(record, actor)),
  };
}
