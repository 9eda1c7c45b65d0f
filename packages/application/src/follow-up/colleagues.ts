import type { Transaction } from '@openward/db';
import { calendarDayIn } from '@openward/domain/institution';
import { databaseNow } from '../clock/index.ts';
import { mayTakeOver, type FollowUpTaskView } from '@openward/domain/follow-up';

interface Task {
  readonly assignedToId: string;
  readonly institutionId: string;
  readonly assignedTo: { readonly role: Parameters<typeof mayTakeOver>[1] };
}

/** Who may take a task over now: verified and licensed clinicians of the institution, those on duty first. */
export async function colleaguesFor(tx: Transaction, task: Task): Promise<FollowUpTaskView['colleagues']> {
  const { zone } = await tx.institution.findUniqueOrThrow({
    where: { id: task.institutionId },
    select: { zone: true },
  });
  const today = new Date(calendarDayIn(await databaseNow(tx), zone));
  const practices = await tx.practiceRole.findMany({
    where: {
      institutionId: task.institutionId,
      credential: 'VERIFIED',
      id: { not: task.assignedToId },
      OR: [{ licenceValidUntil: null }, { licenceValidUntil: { gte: today } }],
    },
    select: { id: true, role: true, onDutySince: true, person: { select: { name: true, latinName: true } } },
    orderBy: [{ onDutySince: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  return practices
    .filter(({ role }) => mayTakeOver(role, task.assignedTo.role))
    .map(({ id, role, onDutySince, person }) => ({
      practiceRoleId: id,
      role,
      onDuty: onDutySince !== null,
      ...person,
    }));
}
