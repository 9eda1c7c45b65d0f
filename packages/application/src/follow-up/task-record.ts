import type { Prisma } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { escalatesAt, type FollowUpTaskRow } from '@openward/domain/follow-up';

const names = { select: { name: true, latinName: true } } as const;

/** What a query includes to show a task. */
export const taskInclude = {
  assignedTo: { select: { id: true, role: true, person: names } },
  doneBy: { select: { person: names } },
  followUp: {
    select: {
      patientId: true,
      patient: {
        select: {
          recordNumber: true,
          person: { select: { id: true, name: true, latinName: true, sex: true, birthDate: true } },
        },
      },
    },
  },
} as const satisfies Prisma.FollowUpTaskInclude;
export type TaskRecord = Prisma.FollowUpTaskGetPayload<{ include: typeof taskInclude }>;

/** Whether the task is the actor's own to do. */
export const isAssignee = (actor: Actor, { assignedToId }: { readonly assignedToId: string }): boolean =>
  actor.practices.some(({ practiceRoleId }) => practiceRoleId === assignedToId);

/** A line of the board. */
export function taskRow(record: TaskRecord, actor: Actor): FollowUpTaskRow {
  const { id, followUpId, kind, urgent, createdAt, escalatedAt, doneAt, outcome } = record;
  const { assignedTo, doneBy, followUp } = record;
  const { id: personId, ...person } = followUp.patient.person;
  return {
    taskId: id,
    followUpId,
    kind,
    urgent,
    createdAt,
    escalatesAt: escalatesAt({ kind, urgent, createdAt }),
    escalatedAt,
    doneAt,
    doneBy: doneBy?.person ?? null,
    outcome,
    assignedTo: { practiceRoleId: assignedTo.id, role: assignedTo.role, ...assignedTo.person },
    isMine: isAssignee(actor, record),
    patient: { personId, recordNumber: followUp.patient.recordNumber, ...person },
  };
}
