import type { Prisma } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import {
  followUpAnswersSchema,
  followUpPlanSchema,
  judgeAnswers,
  missedAt,
  type FollowUpView,
} from '@openward/domain/follow-up';
import { calendarDayIn, ruleProfileOf } from '@openward/domain/institution';
import { clinicianCard, clinicianSelect } from '../cards/index.ts';
import { flagContext } from '../intake/index.ts';
import { clinicalPractices } from '../visibility/index.ts';

/** What a query includes to show a follow-up. */
export const followUpInclude = {
  patient: { select: { pregnancy: true, person: { select: { name: true, latinName: true, birthDate: true } } } },
  plannedBy: { select: clinicianSelect },
  consultation: { select: { ruleProfile: true, service: { select: { institution: { select: { zone: true } } } } } },
  tasks: { select: { kind: true, doneAt: true }, orderBy: { createdAt: 'desc' }, take: 1 },
} as const satisfies Prisma.FollowUpInclude;
export type FollowUpRecord = Prisma.FollowUpGetPayload<{ include: typeof followUpInclude }>;

/** The plan and the answers as stored. @throws ZodError for a row that no release wrote */
export function readFollowUp({ plan, answers }: { readonly plan: unknown; readonly answers: unknown }) {
  return { plan: followUpPlanSchema.parse(plan), answers: followUpAnswersSchema.nullable().parse(answers) };
}

/** A follow-up as the actor sees it. */
export function followUpView(record: FollowUpRecord, actor: Actor): FollowUpView {
  const { id, journeyId, consultationId, state, dueAt, closedAt, patient, plannedBy, tasks } = record;
  const { plan, answers } = readFollowUp(record);
  const who = flagContext(patient, calendarDayIn(closedAt ?? dueAt, record.consultation.service.institution.zone));
  const isPlanner = clinicalPractices(actor).some(({ practiceRoleId }) => practiceRoleId === record.plannedById);
  return {
    followUpId: id,
    journeyId,
    consultationId,
    state,
    patientName: patient.person.name,
    patientLatinName: patient.person.latinName,
    plannedBy: clinicianCard(plannedBy),
    dueAt,
    answerBy: missedAt(dueAt),
    closedAt,
    plan,
    answers,
    abnormal: answers ? judgeAnswers(plan, answers, who) : [],
    who,
    task: tasks[0] ?? null,
    mayCancel: isPlanner && state === 'PLANNED',
    emergency: ruleProfileOf(record.consultation.ruleProfile).emergency,
  };
}
