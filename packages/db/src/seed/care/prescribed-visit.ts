import type { FollowUpPlan } from '@openward/domain/follow-up';
import type { World } from '../world/world.ts';
import { callIn, enter, type Prior } from './call-in.ts';
import { close, type NoteContent } from './close.ts';
import { planFollowUp } from './follow-up.ts';
import { joinQueue, type Joining } from './join.ts';
import { approve, prescribe, type Prescribed, type Prescribing } from './prescribe.ts';
import { talk, type Line } from './talk.ts';

export interface PrescribedVisit {
  readonly joining: Joining;
  readonly doctor: string;
  /** What was diagnosed before, and is prescribed for now. */
  readonly prior: Prior;
  readonly calledAt: Date;
  /** How long the patient took to enter, seconds. */
  readonly enteredAfter: number;
  readonly lines: readonly Line[];
  readonly prescription: Pick<Prescribing, 'at' | 'checks' | 'lines'>;
  readonly followUp?: { readonly dueAt: Date; readonly plan: FollowUpPlan };
  readonly end: { readonly at: Date; readonly summary: string; readonly note: NoteContent };
  /** Left out: a pharmacist has yet to review it. */
  readonly approved?: { readonly pharmacist: string; readonly at: Date };
}

/** A follow-up from the queue to the signed note and what the doctor prescribed in it; the journey goes on with that. */
export function prescribedVisit(world: World, told: PrescribedVisit): Prescribed {
  const { doctor, prior, prescription, followUp, end, approved } = told;
  const visit = joinQueue(world, told.joining);
  callIn(world, visit, { clinician: doctor, at: told.calledAt, prior });
  talk(world, visit, { from: enter(world, visit, told.enteredAfter), lines: told.lines });
  const prescribed = prescribe(world, visit, { doctor, diagnosisCode: prior.code, ...prescription });
  if (followUp) planFollowUp(world, visit, { clinician: doctor, plannedAt: end.at, ...followUp });
  close(world, visit, { clinician: doctor, ...end, diagnosisCode: prior.code, journeyStaysOpen: true });
  if (approved) approve(world, prescribed, approved);
  return prescribed;
}
