import type { FollowUpAnswers, FollowUpPlan } from '../shapes.ts';
import { demoId } from '../world/demo-id.ts';
import { plusDays } from '../world/moments.ts';
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

/** A plan made when the visit ends; once its moment has come it is due. */
export function planFollowUp(world: World, visit: Visit, planning: Planning): FollowUpRow {
  const clinician = the(world.staff, planning.clinician);
  const row: FollowUpRow = {
    id: demoId(`follow-up ${visit.key}`, planning.plannedAt),
    journeyId: visit.journey.id,
    consultationId: consultationOf(visit).id,
    patientId: visit.patient.person.id,
    plannedById: clinician.practiceRoleId,
    state: lives.followUp.initial,
    dueAt: planning.dueAt,
    plan: planning.plan,
    closedAt: null,
  };
  world.rows.follow_up.push(row);
  const journeyId = visit.journey.id;
  lives.followUp.begin(world, row, { by: clinician, at: planning.plannedAt, journeyId });
  if (planning.dueAt <= world.now)
    lives.followUp.advance(world, row, { command: 'fallDue', by: system, at: planning.dueAt, journeyId });
  return row;
}

export function answerFollowUp(
  world: World,
  visit: Visit,
  answering: { row: FollowUpRow; at: Date; answers: FollowUpAnswers },
): void {
  const { row, at } = answering;
  const by = patientActor(visit.patient.actor);
  lives.followUp.advance(world, row, { command: 'complete', by, at, journeyId: visit.journey.id });
  row.answers = answering.answers;
  row.closedAt = at;
  visit.journey.closedAt = at;
}

/** Nobody answered for three days; with its last follow-up the journey is over. */
export function missFollowUp(world: World, visit: Visit, row: FollowUpRow): void {
  const at = plusDays(new Date(row.dueAt), 3);
  lives.followUp.advance(world, row, { command: 'miss', by: system, at, journeyId: visit.journey.id });
  row.closedAt = at;
  visit.journey.closedAt = at;
}
