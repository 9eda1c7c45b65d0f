import { randomBytes, randomUUID } from 'node:crypto';
import { lifecycles } from '@openward/domain/audit';
import { measurementOf, type FollowUpAnswers, type FollowUpPlanInput } from '@openward/domain/follow-up';
import { historyFaults } from '@openward/domain/machine';
import { createTestDatabase } from '@openward/testing/database';
import {
  makeGuardian,
  openVisit,
  signedInPatient,
  signedInStaff,
  signIn,
  type Visit,
} from '@openward/testing/factories';
import { insertPatient } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { completeConsultation } from '../consultation/index.ts';
import { viewJourney } from '../journey/index.ts';
import { notifyFollowUp } from '../notification/index.ts';
import {
  advanceFollowUps,
  answerFollowUp,
  cancelFollowUp,
  completeTask,
  escalateTasks,
  listFollowUps,
  listTasks,
  planFollowUp,
  reassignTask,
  viewFollowUp,
  viewTask,
} from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma, pool } = services.db;

const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const planFor = (dueOn = dayAfter(7)): FollowUpPlanInput => ({
  dueOn,
  questions: [
    { kind: 'yes-no', key: 'dizzy', words: 'Dizzy?', concern: { yes: 'abnormal', no: 'none' } },
    { kind: 'yes-no', key: 'alarm', words: 'Chest pain?', concern: { yes: 'emergency', no: 'none' } },
    { kind: 'text', key: 'how', words: { en: 'How are you?', zh: '您好吗？' } },
  ],
  measurements: [measurementOf('systolic')],
});
const fine: FollowUpAnswers = { questions: { dizzy: 'no', alarm: 'no' }, measurements: { systolic: 128 } };
const abnormal: FollowUpAnswers = { questions: { dizzy: 'yes', alarm: 'no' }, measurements: { systolic: 142 } };
const urgent: FollowUpAnswers = { questions: { dizzy: 'no', alarm: 'yes' }, measurements: { systolic: null } };

const note = { complaint: 'c', history: '', assessment: 'a', plan: 'p' };

/** A visit ended with a plan. */
async function planned() {
  const visit = await openVisit(services);
  const { pharmacist, consultationId, patient } = visit;
  const ending = { key: randomUUID(), consultationId, summary: 'Rest.', note, followUp: planFor() };
  await completeConsultation(services, pharmacist, ending);
  const { id: followUpId, journeyId } = await prisma.followUp.findFirstOrThrow({ where: { consultationId } });
  return { ...visit, followUpId, journeyId, ending, patientId: patient.personId };
}
/** Moves the moment at which it falls due, and lets the sweeper work. */
async function after(followUpId: string, days: number) {
  await pool.query(
    `UPDATE follow_up SET reminded_at = CASE WHEN state = 'DUE' THEN now() - $2::float8 * interval '1 day' ELSE reminded_at END,
       due_at = now() - $2::float8 * interval '1 day' WHERE id = $1`,
    [followUpId, days],
  );
  await advanceFollowUps(services);
}
async function due() {
  const visit = await planned();
  await after(visit.followUpId, 0.01);
  return visit;
}
async function taskOf(answers: FollowUpAnswers) {
  const visit = await due();
  const { followUpId, patient } = visit;
  await answerFollowUp(services, patient, { key: randomUUID(), followUpId, answers });
  const { id: taskId } = await prisma.followUpTask.findFirstOrThrow({ where: { followUpId } });
  return { ...visit, taskId };
}
const colleagueOf = ({ clinic }: Visit, facts: Parameters<typeof signedInStaff>[1] = { role: 'DOCTOR' }) =>
  signedInStaff(services, { institutionId: clinic.institutionId, ...facts });
const adminOf = ({ clinic: { institutionId } }: Visit) =>
  signedInStaff(services, { role: 'INSTITUTION_ADMIN', institutionId, licenceNumber: null, licenceValidUntil: null });
const stateOf = async (id: string) => (await prisma.followUp.findUniqueOrThrow({ where: { id } })).state;

describe('planning', () => {
  it('happens when the visit ends, once for one key: the plan, its history, its card, and the journey stays open', async () => {
    const { pharmacist, ending, followUpId, journeyId, conversationId, patientId, practiceRoleId } = await planned();
    await completeConsultation(services, pharmacist, ending);
    expect(await prisma.followUp.count({ where: { journeyId } })).toBe(1);
    const row = await prisma.followUp.findUniqueOrThrow({ where: { id: followUpId } });
    expect(row).toMatchObject({ state: 'PLANNED', plannedById: practiceRoleId, patientId, remindedAt: null });
    // 08:00 in China on the day asked for.
    expect(row.dueAt.toISOString()).toBe(`${dayAfter(7)}T00:00:00.000Z`);
    const { dueOn: _dueOn, ...plan } = planFor();
    expect(row.plan).toEqual(plan);
    const history = await prisma.stateChange.findMany({ where: { subjectId: followUpId } });
    expect(historyFaults(lifecycles.FOLLOW_UP, history)).toEqual([]);
    const card = await prisma.message.findFirst({ where: { conversationId, kind: 'CARD' } });
    expect(card?.payload).toEqual({ card: { kind: 'follow-up', id: followUpId } });
    expect((await prisma.journey.findUniqueOrThrow({ where: { id: journeyId } })).closedAt).toBeNull();
    expect(await prisma.auditEvent.count({ where: { entityId: followUpId, action: 'follow-up.plan' } })).toBe(1);
  });
  it('refuses a day that has begun or lies too far, and then nothing has ended', async () => {
    const { pharmacist, consultationId } = await openVisit(services);
    for (const dueOn of [dayAfter(-1), dayAfter(400)]) {
      const ending = { key: randomUUID(), consultationId, summary: 'Rest.', note, followUp: planFor(dueOn) };
      await expect(completeConsultation(services, pharmacist, ending)).rejects.toMatchObject({
        userMessageKey: 'follow-up-day',
        details: { field: 'dueOn' },
      });
    }
    expect((await prisma.consultation.findUniqueOrThrow({ where: { id: consultationId } })).state).toBe('ACTIVE');
  });
  it('is possible after the end, without a card in the closed thread, and opens the journey again', async () => {
    const { pharmacist, consultationId, conversationId } = await openVisit(services);
    const summary = 'Rest.';
    await completeConsultation(services, pharmacist, { key: randomUUID(), consultationId, summary, note });
    const input = { key: randomUUID(), consultationId, plan: planFor() };
    const { followUpId } = await planFollowUp(services, pharmacist, input);
    expect(await planFollowUp(services, pharmacist, input)).toEqual({ followUpId });
    const { journeyId } = await prisma.followUp.findUniqueOrThrow({ where: { id: followUpId } });
    expect((await prisma.journey.findUniqueOrThrow({ where: { id: journeyId } })).closedAt).toBeNull();
    const cards = await prisma.message.findMany({ where: { conversationId, kind: 'CARD' }, select: { payload: true } });
    expect(cards.map(({ payload }) => payload)).toMatchObject([{ card: { kind: 'summary' } }]);
  });
  it('is for the clinician of the visit alone, and not before the patient entered', async () => {
    const visit = await openVisit(services);
    const { consultationId, pharmacist } = visit;
    const input = { key: randomUUID(), consultationId, plan: planFor() };
    const { actor: colleague } = await colleagueOf(visit);
    await expect(planFollowUp(services, colleague, input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(planFollowUp(services, visit.patient, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await pool.query(`UPDATE consultation SET state = 'OPEN', active_at = NULL WHERE id = $1`, [consultationId]);
    await expect(planFollowUp(services, pharmacist, input)).rejects.toMatchObject({
      userMessageKey: 'consultation-not-active',
    });
  });
  it('is taken back by the planner with a reason until it is due, and the journey is over', async () => {
    const visit = await planned();
    const { pharmacist, followUpId, journeyId } = visit;
    const { actor: colleague } = await colleagueOf(visit);
    const reason = 'seen in person';
    await expect(cancelFollowUp(services, colleague, { followUpId, reason })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await cancelFollowUp(services, pharmacist, { followUpId, reason })).toMatchObject({
      state: 'CANCELLED',
      mayCancel: false,
    });
    const last = await prisma.stateChange.findFirst({ where: { subjectId: followUpId }, orderBy: { id: 'desc' } });
    expect(last).toMatchObject({ command: 'cancel', reason });
    expect((await prisma.journey.findUniqueOrThrow({ where: { id: journeyId } })).closedAt).not.toBeNull();
    await expect(cancelFollowUp(services, pharmacist, { followUpId, reason })).rejects.toMatchObject({
      userMessageKey: 'follow-up-ended',
    });
  });
});

describe('time', () => {
  const notices = (personId: string) =>
    prisma.notification.findMany({ where: { personId }, orderBy: { id: 'asc' }, select: { template: true } });
  const reachable = (personId: string) =>
    pool.query(`UPDATE person SET email_sealed = 'x', email_index = $2 WHERE id = $1`, [personId, randomBytes(32)]);
  it('asks, asks once more, then it is missed and the planner’s to look at', async () => {
    const { followUpId, journeyId, patientId, practiceRoleId, pharmacist } = await planned();
    await reachable(patientId);
    await advanceFollowUps(services);
    expect(await stateOf(followUpId)).toBe('PLANNED');
    await after(followUpId, 0.01);
    expect(await stateOf(followUpId)).toBe('DUE');
    await advanceFollowUps(services);
    await after(followUpId, 2.1);
    await advanceFollowUps(services);
    expect((await notices(patientId)).map(({ template }) => template)).toEqual(['follow-up-due', 'follow-up-reminder']);
    await after(followUpId, 3.1);
    expect(await stateOf(followUpId)).toBe('MISSED');
    expect(await prisma.followUpTask.findMany({ where: { followUpId } })).toMatchObject([
      { kind: 'MISSED', urgent: false, assignedToId: practiceRoleId, doneAt: null },
    ]);
    expect((await prisma.journey.findUniqueOrThrow({ where: { id: journeyId } })).closedAt).not.toBeNull();
    expect((await listTasks(services, pharmacist)).mine).toMatchObject([{ kind: 'MISSED', isMine: true }]);
    const history = await prisma.stateChange.findMany({ where: { subjectId: followUpId }, orderBy: { id: 'asc' } });
    expect(historyFaults(lifecycles.FOLLOW_UP, history)).toEqual([]);
  });
  it('that a worker slept through is given back: the patient has three days from being asked', async () => {
    const { followUpId } = await planned();
    await after(followUpId, 9);
    await advanceFollowUps(services);
    expect(await stateOf(followUpId)).toBe('DUE');
  });
  it('moves each once, however many sweepers are at work', async () => {
    const { followUpId, patientId } = await planned();
    await reachable(patientId);
    await pool.query(`UPDATE follow_up SET due_at = now() - interval '1 minute' WHERE id = $1`, [followUpId]);
    await Promise.all([1, 2, 3, 4].map(() => advanceFollowUps(services)));
    expect(await notices(patientId)).toHaveLength(1);
    expect(await prisma.stateChange.count({ where: { subjectId: followUpId, command: 'fallDue' } })).toBe(1);
  });
  it('control: without the lock and the compare-and-set two sweepers ask twice', async () => {
    const { followUpId, patientId } = await planned();
    await reachable(patientId);
    const unguarded = () =>
      prisma.$transaction(async (tx) => {
        const { state, dueAt } = await tx.followUp.findUniqueOrThrow({ where: { id: followUpId } });
        await bothHaveRead();
        if (state !== 'PLANNED') return;
        await notifyFollowUp(tx, { patientId, dueAt, zone: 'Asia/Shanghai', template: 'follow-up-due' });
        await tx.followUp.update({ where: { id: followUpId }, data: { state: 'DUE' } });
      });
    const { promise, resolve } = Promise.withResolvers<void>();
    let readers = 0;
    const bothHaveRead = () => {
      readers += 1;
      if (readers === 2) resolve();
      return promise;
    };
    await Promise.all([unguarded(), unguarded()]);
    expect(await notices(patientId)).toHaveLength(2);
  });
  it('reaches the guardians of a patient without a contact', async () => {
    const ward = await insertPatient(services, { birthDate: new Date('2019-01-01') });
    const guardian = await signedInPatient(services);
    await makeGuardian(services, guardian.personId, ward);
    await reachable(guardian.personId);
    const asked = { patientId: ward, dueAt: new Date(), zone: 'Asia/Shanghai', template: 'follow-up-due' } as const;
    await prisma.$transaction((tx) => notifyFollowUp(tx, asked));
    expect([await notices(ward), await notices(guardian.personId)]).toEqual([[], [{ template: 'follow-up-due' }]]);
  });
});

describe('answering', () => {
  it('completes it once for one key, tells nobody when all is fine, and ends the journey', async () => {
    const { followUpId, patient, journeyId } = await due();
    const input = { key: randomUUID(), followUpId, answers: fine };
    const [one, other] = await Promise.all([1, 2].map(() => answerFollowUp(services, patient, input)));
    expect(one).toEqual(other);
    expect(one).toMatchObject({ state: 'COMPLETED', answers: fine, abnormal: [], task: null });
    expect(await prisma.followUpTask.count({ where: { followUpId } })).toBe(0);
    expect((await prisma.journey.findUniqueOrThrow({ where: { id: journeyId } })).closedAt).not.toBeNull();
    const { timeline } = await viewJourney(services, patient, { journeyId });
    expect(timeline.at(-1)).toMatchObject({ key: 'follow-up', status: 'done' });
    await expect(
      answerFollowUp(services, patient, { key: randomUUID(), followUpId, answers: fine }),
    ).rejects.toMatchObject({ userMessageKey: 'follow-up-ended' });
  });
  it.each([
    ['abnormal', abnormal, false],
    ['an emergency', urgent, true],
  ] as const)('makes %s a task of the planner', async (_, answers, isUrgent) => {
    const { followUpId, practiceRoleId, clinic } = await taskOf(answers);
    const { institutionId } = clinic;
    expect(await prisma.followUpTask.findMany({ where: { followUpId } })).toMatchObject([
      { kind: 'ABNORMAL', urgent: isUrgent, assignedToId: practiceRoleId, institutionId },
    ]);
    expect((await prisma.followUp.findUniqueOrThrow({ where: { id: followUpId } })).abnormal).toBe(true);
  });
  it('is refused before it is due, with a wrong answer at its field, and to anybody else', async () => {
    const { followUpId, patient, pharmacist } = await planned();
    const input = (answers: FollowUpAnswers) => ({ key: randomUUID(), followUpId, answers });
    await expect(answerFollowUp(services, patient, input(fine))).rejects.toMatchObject({
      userMessageKey: 'follow-up-not-due',
    });
    await after(followUpId, 0.01);
    await expect(
      answerFollowUp(services, patient, input({ ...fine, measurements: { systolic: 1200 } })),
    ).rejects.toMatchObject({ userMessageKey: 'value-implausible', details: { field: 'systolic' } });
    await expect(
      answerFollowUp(services, patient, input({ ...fine, questions: { alarm: 'no' } })),
    ).rejects.toMatchObject({ userMessageKey: 'answer-missing', details: { field: 'dizzy' } });
    const stranger = await signedInPatient(services);
    await expect(answerFollowUp(services, stranger, input(fine))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(answerFollowUp(services, pharmacist, input(fine))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await stateOf(followUpId)).toBe('DUE');
  });
  it('is the guardian’s too, who finds it among the due ones', async () => {
    const { followUpId, patientId } = await due();
    const guardian = await signedInPatient(services);
    expect((await listFollowUps(services, guardian)).due).toEqual([]);
    await makeGuardian(services, guardian.personId, patientId);
    expect((await listFollowUps(services, guardian)).due).toMatchObject([
      { followUpId, questions: 3, measurements: 1 },
    ]);
    await answerFollowUp(services, guardian, { key: randomUUID(), followUpId, answers: fine });
    expect((await listFollowUps(services, guardian)).past).toMatchObject([{ followUpId, state: 'COMPLETED' }]);
    expect(await prisma.auditEvent.count({ where: { actorId: guardian.personId, action: 'follow-up.answer' } })).toBe(
      1,
    );
  });
  it('loses to nobody: an answer and the sweeper that misses it have one winner', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { followUpId, patient } = await due();
      await pool.query(`UPDATE follow_up SET due_at = now() - interval '4 days' WHERE id = $1`, [followUpId]);
      const answer = answerFollowUp(services, patient, { key: randomUUID(), followUpId, answers: fine });
      await Promise.allSettled([answer, advanceFollowUps(services)]);
      const ends = { subjectId: followUpId, command: { in: ['complete', 'miss'] } };
      expect(await prisma.stateChange.count({ where: ends })).toBe(1);
    }
  });
});

describe('a task', () => {
  it('shows its clinician plan, answers and values over time, and is done with an outcome, once', async () => {
    const { taskId, pharmacist, followUpId, patient } = await taskOf(abnormal);
    const view = await viewTask(services, pharmacist, { taskId });
    expect(view.clinical?.followUp).toMatchObject({ answers: abnormal, task: { kind: 'ABNORMAL', doneAt: null } });
    expect(view.clinical?.followUp.abnormal.map(({ key }) => key)).toEqual(['dizzy', 'systolic']);
    const outcome = 'Called; measures again tomorrow';
    const done = await completeTask(services, pharmacist, { taskId, outcome });
    expect(done).toMatchObject({ outcome, doneBy: { name: '周敏' } });
    await expect(completeTask(services, pharmacist, { taskId, outcome })).rejects.toMatchObject({
      userMessageKey: 'task-done',
    });
    expect((await viewFollowUp(services, patient, { followUpId })).task?.doneAt).toBeInstanceOf(Date);
    const board = await listTasks(services, pharmacist);
    expect([board.mine, board.done.map((row) => row.taskId)]).toEqual([[], [taskId]]);
  });
  it('escalates after its time, an emergency sooner, and at once when its clinician may not practise', async () => {
    const wait = (taskId: string, hours: number) =>
      pool.query(`UPDATE follow_up_task SET created_at = now() - make_interval(hours => $2) WHERE id = $1`, [
        taskId,
        hours,
      ]);
    const escalated = async (taskId: string) =>
      (await prisma.followUpTask.findUniqueOrThrow({ where: { id: taskId } })).escalatedAt !== null;
    const calm = await taskOf(abnormal);
    const pressing = await taskOf(urgent);
    const orphan = await taskOf(abnormal);
    await wait(calm.taskId, 3);
    await wait(pressing.taskId, 3);
    await pool.query(`UPDATE practice_role SET credential = 'SUSPENDED', on_duty_since = NULL WHERE id = $1`, [
      orphan.practiceRoleId,
    ]);
    expect(await escalateTasks(services)).toBe(2);
    expect(await Promise.all([calm, pressing, orphan].map(({ taskId }) => escalated(taskId)))).toEqual([
      false,
      true,
      true,
    ]);
    await wait(calm.taskId, 25);
    const counts = await Promise.all([escalateTasks(services), escalateTasks(services)]);
    expect(counts.toSorted((one, other) => one - other)).toEqual([0, 1]);
  });
  it('is an admin’s once it escalated, without the answers, to give on or to close', async () => {
    const visit = await taskOf(abnormal);
    const { taskId, followUpId } = visit;
    const { actor: admin } = await adminOf(visit);
    await expect(viewTask(services, admin, { taskId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await pool.query(`UPDATE follow_up_task SET escalated_at = now() WHERE id = $1`, [taskId]);
    const { actor: elsewhere } = await adminOf(await openVisit(services));
    await expect(viewTask(services, elsewhere, { taskId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(viewFollowUp(services, admin, { followUpId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { practiceRoleId, actor: doctor } = await colleagueOf(visit);
    const nutritionist = await colleagueOf(visit, { role: 'NUTRITIONIST' });
    const view = await viewTask(services, admin, { taskId });
    expect(view).toMatchObject({ clinical: null, isMine: false });
    expect(view.colleagues.map((one) => one.practiceRoleId)).toEqual([practiceRoleId]);
    await expect(
      reassignTask(services, admin, { taskId, practiceRoleId: nutritionist.practiceRoleId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await reassignTask(services, admin, { taskId, practiceRoleId })).escalated).toMatchObject([{ taskId }]);
    expect((await viewTask(services, doctor, { taskId })).clinical?.followUp.answers).toEqual(abnormal);
    await expect(viewTask(services, visit.pharmacist, { taskId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await completeTask(services, admin, { taskId, outcome: 'Doctor called the patient' });
    await expect(reassignTask(services, admin, { taskId, practiceRoleId })).rejects.toMatchObject({
      userMessageKey: 'task-done',
    });
  });
  it('is given to a colleague by its clinician, and is nobody else’s', async () => {
    const visit = await taskOf(abnormal);
    const { taskId, pharmacist } = visit;
    const { practiceRoleId, actor: colleague } = await colleagueOf(visit, { role: 'PHARMACIST' });
    const outcome = 'called';
    await expect(completeTask(services, colleague, { taskId, outcome })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const auditor = await signedInStaff(services, { role: 'AUDITOR' });
    await expect(completeTask(services, auditor.actor, { taskId, outcome })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await reassignTask(services, pharmacist, { taskId, practiceRoleId })).mine).toEqual([]);
    expect((await listTasks(services, colleague)).mine).toMatchObject([{ taskId }]);
    const patientApp = await signIn(services, pharmacist.personId, 'PATIENT');
    await expect(listTasks(services, patientApp)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
  it('has values over time from earlier follow-ups of the same patient that the clinician sees', async () => {
    const visit = await due();
    const { pharmacist, patient, consultationId, followUpId } = visit;
    await answerFollowUp(services, patient, { key: randomUUID(), followUpId, answers: fine });
    const again = await planFollowUp(services, pharmacist, { key: randomUUID(), consultationId, plan: planFor() });
    await after(again.followUpId, 0.01);
    await answerFollowUp(services, patient, { key: randomUUID(), followUpId: again.followUpId, answers: abnormal });
    const [task] = (await listTasks(services, pharmacist)).mine;
    const view = await viewTask(services, pharmacist, { taskId: task?.taskId ?? '' });
    expect(view.clinical?.trends).toMatchObject([{ measure: 'systolic', points: [{ value: 128 }, { value: 142 }] }]);
  });
});
