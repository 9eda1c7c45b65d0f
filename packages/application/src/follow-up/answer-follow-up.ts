import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import {
  answerFaults,
  judgeAnswers,
  mayAnswer,
  worstConcern,
  type AnswerFollowUpInput,
  type FollowUpView,
} from '@openward/domain/follow-up';
import { calendarDayIn } from '@openward/domain/institution';
import { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import { flagContext } from '../intake/index.ts';
import { changeState, closeJourneyIfOver } from '../lifecycle/index.ts';
import { journeyChanged, peopleAround, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { addTask } from './add-task.ts';
import { readFollowUp } from './follow-up-record.ts';
import { lockFollowUp } from './lock-follow-up.ts';
import { viewFollowUp } from './view-follow-up.ts';

const answered = z.object({ followUpId: z.uuid() });

/**
 * The patient, or a guardian, answers a follow-up that is due; what is abnormal becomes a task of the clinician who planned
 * it. The same key answers once.
 * @throws AppError NOT_FOUND; CONFLICT `follow-up-not-due`, `follow-up-ended`; BAD_INPUT with the first fault and, as
 * `field`, the key of its question or measurement
 */
export async function answerFollowUp(
  services: Services,
  actor: Actor,
  input: AnswerFollowUpInput,
): Promise<FollowUpView> {
  authorize(actor, 'follow-up.own');
  const { key, ...given } = input;
  const command = { name: 'follow-up.answer', key, input: given, answer: answered };
  const { followUpId } = await withIdempotency(services, actor, { command, work: (tx) => answer(tx, actor, input) });
  return viewFollowUp(services, actor, { followUpId });
}

async function answer(
  tx: Transaction,
  actor: Actor,
  { followUpId: id, answers }: AnswerFollowUpInput,
): Promise<z.output<typeof answered>> {
  const followUp = await lockFollowUp(tx, actor, id);
  const { state, journeyId, patientId, plannedBy } = followUp;
  const verdict = mayAnswer(state);
  if (!verdict.ok) throw new AppError('CONFLICT', `it is ${state}`, verdict.reason);
  const { plan } = readFollowUp({ plan: followUp.plan, answers: null });
  const [fault] = answerFaults(plan, answers);
  if (fault) throw new AppError('BAD_INPUT', `answer: ${fault.reason}`, fault.reason, { field: fault.key });
  const closedAt = await databaseNow(tx);
  const { patient, consultation } = followUp;
  const who = flagContext(patient, calendarDayIn(closedAt, consultation.service.institution.zone));
  const worst = worstConcern(judgeAnswers(plan, answers, who));
  const abnormal = worst !== 'none';
  await changeState(tx, {
    lifecycle: 'FOLLOW_UP',
    id,
    from: state,
    command: 'complete',
    actor,
    journeyId,
    set: { answers, abnormal, closedAt },
  });
  const task = abnormal ? await addTask(tx, { followUp, kind: 'ABNORMAL', urgent: worst === 'emergency' }) : null;
  await closeJourneyIfOver(tx, journeyId);
  await writeAudit(tx, actor, { action: 'follow-up.answer', entity: 'follow-up', entityId: id, patientId });
  const people = [...(await peopleAround(tx, patientId)), plannedBy.personId];
  await writeOutbox(tx, [journeyChanged(journeyId, people), ...(task ? [task] : [])]);
  return { followUpId: id };
}
