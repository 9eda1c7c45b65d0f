import type { Transaction } from '@openward/db';
import { dueMoment, MISSED_AFTER_DAYS, overdueStep, REMIND_AGAIN_DAYS } from '@openward/domain/follow-up';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { changeState, closeJourneyIfOver, sweepEach } from '../lifecycle/index.ts';
import { notifyFollowUp } from '../notification/index.ts';
import { journeyChanged, peopleAround, writeOutbox } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { addTask } from './add-task.ts';
import { followUpParties } from './lock-follow-up.ts';

const atMost = 100;

const overdue = `
SELECT id FROM follow_up
WHERE (state = 'PLANNED' AND due_at <= now())
   OR (state = 'DUE' AND due_at <= now() - make_interval(days => $1))
   OR (state = 'DUE' AND due_at <= now() - make_interval(days => $2)
       AND (reminded_at IS NULL OR reminded_at < due_at + make_interval(days => $2)))
ORDER BY due_at LIMIT $3`;

/**
 * Does what time asks of follow-ups, by the database's clock: those that fall due are sent to the patient, those not answered
 * are sent once more, and then count as missed, which is the planning clinician's to look at. @returns how many moved
 */
export async function advanceFollowUps(services: Services): Promise<number> {
  const { rows } = await services.db.pool.query<{ id: string }>({
    name: 'overdue-follow-ups',
    text: overdue,
    values: [MISSED_AFTER_DAYS, REMIND_AGAIN_DAYS, atMost],
  });
  return sweepEach(services, { name: 'advanceFollowUps', due: rows.map(({ id }) => id), handle: advanceFollowUp });
}

async function load(tx: Transaction, id: string) {
  return tx.followUp.findUniqueOrThrow({ where: { id }, include: followUpParties });
}
type Loaded = Awaited<ReturnType<typeof load>>;

async function advanceFollowUp(tx: Transaction, id: string): Promise<boolean> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM follow_up WHERE id = ${id}::uuid AND state IN ('PLANNED', 'DUE') FOR NO KEY UPDATE SKIP LOCKED`;
  if (locked.length === 0) return false;
  const followUp = await load(tx, id);
  const now = await databaseNow(tx);
  const step = overdueStep(followUp, now);
  if (!step) return false;
  await steps[step](tx, followUp, now);
  return true;
}

async function fallDue(tx: Transaction, { id, journeyId, patientId, ...followUp }: Loaded, now: Date): Promise<void> {
  const dueAt = dueMoment(followUp.dueAt, now);
  const set = { dueAt, remindedAt: now };
  const by = { actor: null, journeyId };
  await changeState(tx, { lifecycle: 'FOLLOW_UP', id, from: 'PLANNED', command: 'fallDue', ...by, set });
  await tellPatient(tx, { id, journeyId, patientId, dueAt, ...zoneOf(followUp) }, 'follow-up-due');
}

async function remind(tx: Transaction, followUp: Loaded, now: Date): Promise<void> {
  await tx.followUp.update({ where: { id: followUp.id }, data: { remindedAt: now } });
  await tellPatient(tx, { ...followUp, ...zoneOf(followUp) }, 'follow-up-reminder');
}

async function miss(tx: Transaction, followUp: Loaded, now: Date): Promise<void> {
  const { id, journeyId, patientId, plannedBy } = followUp;
  const by = { actor: null, journeyId };
  await changeState(tx, { lifecycle: 'FOLLOW_UP', id, from: 'DUE', command: 'miss', ...by, set: { closedAt: now } });
  const task = await addTask(tx, { followUp, kind: 'MISSED', urgent: false });
  await closeJourneyIfOver(tx, journeyId);
  await writeAudit(tx, null, { action: 'follow-up.miss', entity: 'follow-up', entityId: id, patientId });
  const people = [...(await peopleAround(tx, patientId)), plannedBy.personId];
  await writeOutbox(tx, [journeyChanged(journeyId, people), task]);
}

const zoneOf = ({ consultation }: Pick<Loaded, 'consultation'>) => ({ zone: consultation.service.institution.zone });

interface Told {
  readonly id: string;
  readonly journeyId: string;
  readonly patientId: string;
  readonly dueAt: Date;
  readonly zone: string;
}

async function tellPatient(
  tx: Transaction,
  { id, journeyId, patientId, dueAt, zone }: Told,
  template: 'follow-up-due' | 'follow-up-reminder',
): Promise<void> {
  await notifyFollowUp(tx, { patientId, dueAt, zone, template });
  const action = template === 'follow-up-due' ? 'follow-up.fall-due' : 'follow-up.remind';
  await writeAudit(tx, null, { action, entity: 'follow-up', entityId: id, patientId });
  await writeOutbox(tx, [journeyChanged(journeyId, await peopleAround(tx, patientId))]);
}

const steps = { fallDue, remind, miss } as const;
