import {
  escalatesAt,
  judgeAnswers,
  missedAt,
  worstConcern,
  type FollowUpAnswers,
  type FollowUpPlan,
} from '@openward/domain/follow-up';
import { demoId } from '../world/demo-id.ts';
import type { FollowUpRow } from '../world/rows.ts';
import { the, type World } from '../world/world.ts';
import { consultationOf } from './call-in.ts';
import type { Visit } from './join.ts';
import { lives, patientActor, system } from './life.ts';

interface Planning {
  readonly clinician: string;
  readonly plannedAt: Date;
  readonly dueAt: Date;
  readonly plan: FollowUpPlan;
}

/** A plan made when the visit ends; once its moment has come it is due, and the patient was told. */
export function planFollowUp(world: World, visit: Visit, planning: Planning): FollowUpRow {
  const clinician = the(world.staff, planning.clinician);
  const isDue = planning.dueAt <= world.now;
  const row: FollowUpRow = {
    id: demoId(`follow-up ${visit.key} ${planning.dueAt.toISOString()}`, planning.plannedAt),
    journeyId: visit.journey.id,
    consultationId: consultationOf(visit).id,
    patientId: visit.patient.person.id,
    plannedById: clinician.practiceRoleId,
    state: lives.followUp.initial,
    dueAt: planning.dueAt,
    plan: planning.plan,
    remindedAt: isDue ? planning.dueAt : null,
    closedAt: null,
  };
  world.rows.follow_up.push(row);
  const journeyId = visit.journey.id;
  lives.followUp.begin(world, row, { by: clinician, at: planning.plannedAt, journeyId });
  if (isDue) lives.followUp.advance(world, row, { command: 'fallDue', by: system, at: planning.dueAt, journeyId });
  return row;
}

interface Answering {
  readonly row: FollowUpRow;
  readonly plan: FollowUpPlan;
  readonly at: Date;
  readonly answers: FollowUpAnswers;
}

/** Nobody with a follow-up in the story is a small child or pregnant. */
const adult = { ageInMonths: null, isPregnant: false };

/** The patient answers; what is abnormal becomes a task of the clinician who planned. */
export function answerFollowUp(world: World, visit: Visit, { row, plan, at, answers }: Answering): void {
  const by = patientActor(visit.patient.actor);
  lives.followUp.advance(world, row, { command: 'complete', by, at, journeyId: visit.journey.id });
  const worst = worstConcern(judgeAnswers(plan, answers, adult));
  row.answers = answers;
  row.abnormal = worst !== 'none';
  row.closedAt = at;
  visit.journey.closedAt = at;
  if (row.abnormal) addTask(world, visit, { row, kind: 'ABNORMAL', urgent: worst === 'emergency', at });
}

/** Nobody answered in time: a task; with its last follow-up the journey is over. */
export function missFollowUp(world: World, visit: Visit, row: FollowUpRow): void {
  const at = missedAt(new Date(row.dueAt));
  lives.followUp.advance(world, row, { command: 'miss', by: system, at, journeyId: visit.journey.id });
  row.closedAt = at;
  visit.journey.closedAt = at;
  addTask(world, visit, { row, kind: 'MISSED', urgent: false, at });
}

interface Task {
  readonly row: FollowUpRow;
  readonly kind: 'ABNORMAL' | 'MISSED';
  readonly urgent: boolean;
  readonly at: Date;
}

/** Nobody has done it yet; the admins see it once it has waited too long. */
function addTask(world: World, visit: Visit, { row, kind, urgent, at }: Task): void {
  const escalated = escalatesAt({ kind, urgent, createdAt: at });
  world.rows.follow_up_task.push({
    id: demoId(`task ${kind} ${row.id}`, at),
    followUpId: row.id,
    kind,
    urgent,
    assignedToId: row.plannedById,
    institutionId: visit.service.institution.id,
    createdAt: at,
    escalatedAt: escalated <= world.now ? escalated : null,
  });
}
