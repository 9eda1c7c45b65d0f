import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { followUpTaskViewSchema, trendsOf, type FollowUpTaskView, type Trend } from '@openward/domain/follow-up';
import { recordRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { visibleFollowUps, visibleFollowUpTasks } from '../visibility/index.ts';
import { colleaguesFor } from './colleagues.ts';
import { followUpInclude, followUpView, readFollowUp } from './follow-up-record.ts';
import { isAssignee, type TaskRecord, taskInclude, taskRow } from './task-record.ts';

/** So many earlier values are drawn. */
const trendLength = 24;
const { banner, conditions, medicines } = followUpTaskViewSchema.shape.clinical.unwrap().shape;

/**
 * One task. Its clinician reads plan, answers, the values over time and what matters of the record; an admin only whose it is
 * and to whom it can be given.
 * @throws AppError NOT_FOUND for a missing id as for somebody else's
 */
export async function viewTask(
  services: Services,
  actor: Actor,
  { taskId }: { readonly taskId: string },
): Promise<FollowUpTaskView> {
  authorize(actor, 'task.read');
  const { prisma } = services.db;
  const task = await prisma.followUpTask.findFirst({
    where: { AND: [{ id: taskId }, visibleFollowUpTasks(actor)] },
    include: taskInclude,
  });
  if (!task) throw notFound('task');
  const [clinical, colleagues] = await Promise.all([
    isAssignee(actor, task) ? clinicalPart(prisma, actor, task) : null,
    task.doneAt ? [] : colleaguesFor(prisma, task),
  ]);
  const { followUpId, followUp } = task;
  const { patientId } = followUp;
  await recordRead(services, actor, { action: 'follow-up.task', entity: 'follow-up', entityId: followUpId, patientId });
  return { ...taskRow(task, actor), clinical, colleagues };
}

async function clinicalPart(
  tx: Transaction,
  actor: Actor,
  { followUpId, followUp: { patientId } }: TaskRecord,
): Promise<FollowUpTaskView['clinical']> {
  const [record, profile, trends] = await Promise.all([
    tx.followUp.findUniqueOrThrow({
      where: { id: followUpId },
      include: {
        ...followUpInclude,
        journey: { select: { concern: true } },
        consultation: { select: { ...followUpInclude.consultation.select, summary: true, kind: true } },
      },
    }),
    tx.patientProfile.findUniqueOrThrow({
      where: { personId: patientId },
      select: {
        allergies: true,
        conditions: true,
        medicines: true,
        weightGrams: true,
        pregnancy: true,
        identityVerifiedAt: true,
      },
    }),
    loadTrends(tx, actor, patientId),
  ]);
  const { journey, consultation } = record;
  return {
    followUp: followUpView(record, actor),
    concern: journey.concern,
    summary: consultation.summary,
    banner: banner.parse({ ...profile, visit: consultation.kind }),
    conditions: conditions.parse(profile.conditions),
    medicines: medicines.parse(profile.medicines),
    trends,
  };
}

async function loadTrends(tx: Transaction, actor: Actor, patientId: string): Promise<Trend[]> {
  const answered = await tx.followUp.findMany({
    where: { AND: [{ patientId, state: 'COMPLETED' }, visibleFollowUps(actor)] },
    select: { plan: true, answers: true, closedAt: true },
    orderBy: { closedAt: 'desc' },
    take: trendLength,
  });
  return trendsOf(
    answered.toReversed().flatMap(({ closedAt, ...stored }) => {
      const { plan, answers } = readFollowUp(stored);
      return answers && closedAt ? [{ at: closedAt, plan, answers }] : [];
    }),
  );
}
