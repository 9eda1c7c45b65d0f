import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { DUE_CLOCK, mayFallDueOn, type FollowUpPlanInput } from '@openward/domain/follow-up';
import { calendarDayIn } from '@openward/domain/institution';
import type { OutboxEvent } from '@openward/domain/realtime';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { beginState } from '../lifecycle/index.ts';
import { addCard } from '../messaging/index.ts';
import { journeyChanged, peopleAround } from '../outbox/index.ts';

interface Planning {
  readonly visit: {
    readonly id: string;
    readonly journeyId: string;
    readonly patientId: string;
    readonly serviceId: string;
    readonly conversationId: string;
  };
  /** The practice role that plans. */
  readonly plannedById: string;
  readonly input: FollowUpPlanInput;
}

/**
 * Plans a follow-up of a visit in the caller's transaction: the row, its history and audit, and its card in the thread as
 * long as that is open. It falls due in the morning of the day, in the zone of the institution.
 * @returns its id, and the events for the outbox
 * @throws AppError BAD_INPUT `follow-up-day`
 */
export async function addFollowUp(
  tx: Transaction,
  actor: Actor,
  { visit, plannedById, input }: Planning,
): Promise<{ followUpId: string; told: OutboxEvent[] }> {
  const { id: consultationId, journeyId, patientId, conversationId } = visit;
  const { dueOn, ...plan } = input;
  const dueAt = await moment(tx, visit.serviceId, dueOn);
  const { id } = await tx.followUp.create({
    data: { journeyId, consultationId, patientId, plannedById, dueAt, plan },
    select: { id: true },
  });
  await beginState(tx, { lifecycle: 'FOLLOW_UP', id, actor, practiceRoleId: plannedById, journeyId });
  await writeAudit(tx, actor, { action: 'follow-up.plan', entity: 'follow-up', entityId: id, patientId });
  const told: OutboxEvent[] = [journeyChanged(journeyId, await peopleAround(tx, patientId))];
  const thread = await tx.conversation.findUniqueOrThrow({
    where: { id: conversationId },
    select: { closedAt: true },
  });
  if (!thread.closedAt) told.push((await addCard(tx, { conversationId, card: { kind: 'follow-up', id } })).told);
  return { followUpId: id, told };
}

async function moment(tx: Transaction, serviceId: string, dueOn: string): Promise<Date> {
  const { institution } = await tx.service.findUniqueOrThrow({
    where: { id: serviceId },
    select: { institution: { select: { zone: true } } },
  });
  const verdict = mayFallDueOn(dueOn, calendarDayIn(await databaseNow(tx), institution.zone));
  if (!verdict.ok) throw new AppError('BAD_INPUT', `due on ${dueOn}`, verdict.reason, { field: 'dueOn' });
  const clock = `${dueOn} ${DUE_CLOCK}`;
  const rows = await tx.$queryRaw<{ due_at: Date }[]>`
    SELECT ${clock}::text::timestamp AT TIME ZONE ${institution.zone}::text AS due_at`;
  const [row] = rows;
  if (!row) throw new Error('the database told no time');
  return row.due_at;
}
