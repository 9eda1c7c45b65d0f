import type { Role } from '../access/index.ts';
import type { CalendarDay } from '../institution/index.ts';
import { allowed, refused, type Verdict } from '../machine/index.ts';
import type { FollowUpState } from './follow-up.machine.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** The clock at the institution when a follow-up falls due: after breakfast, when one can measure and somebody is at work. */
export const DUE_CLOCK = '08:00';
/** The furthest day a follow-up may be planned for, days from today. */
export const FURTHEST_DAYS = 366;
/** Days after falling due: one more reminder, then it counts as missed. */
export const REMIND_AGAIN_DAYS = 2;
export const MISSED_AFTER_DAYS = 3;
/** Hours a task may wait for its clinician before the institution's admins see it. */
export const ESCALATED_AFTER_HOURS = { urgent: 2, ABNORMAL: 24, MISSED: 72 } as const;

export const remindAgainAt = (dueAt: Date): Date => new Date(dueAt.getTime() + REMIND_AGAIN_DAYS * day);
/** Until when the patient may answer. */
export const missedAt = (dueAt: Date): Date => new Date(dueAt.getTime() + MISSED_AFTER_DAYS * day);

interface Timed {
  readonly state: FollowUpState;
  readonly dueAt: Date;
  readonly remindedAt: Date | null;
}

/**
 * What time asks of a follow-up now: to fall due, to remind once more, to count as missed.
 * @param now the database's clock
 * @returns null: nothing
 */
export function overdueStep({ state, dueAt, remindedAt }: Timed, now: Date): 'fallDue' | 'remind' | 'miss' | null {
  if (state === 'PLANNED') return now >= dueAt ? 'fallDue' : null;
  if (state !== 'DUE') return null;
  if (now >= missedAt(dueAt)) return 'miss';
  const again = remindAgainAt(dueAt);
  return now >= again && (remindedAt === null || remindedAt < again) ? 'remind' : null;
}

/** Whether the patient may answer now. */
export function mayAnswer(state: FollowUpState): Verdict<'follow-up-not-due' | 'follow-up-ended'> {
  if (state === 'PLANNED') return refused('follow-up-not-due');
  return state === 'DUE' ? allowed : refused('follow-up-ended');
}

/** Whether a follow-up may be planned for a day: after today, within a year. Days are those of the institution's zone. */
export function mayFallDueOn(dueOn: CalendarDay, today: CalendarDay): Verdict<'follow-up-day'> {
  const days = (Date.parse(dueOn) - Date.parse(today)) / day;
  return days >= 1 && days <= FURTHEST_DAYS ? allowed : refused('follow-up-day');
}

/** Falling due may wait for a worker that was away; the patient gets the whole time to answer from when the question is sent. */
export function dueMoment(dueAt: Date, now: Date): Date {
  return now.getTime() - dueAt.getTime() > hour ? now : dueAt;
}

interface WaitingTask {
  readonly kind: 'ABNORMAL' | 'MISSED';
  /** An emergency was among the answers. */
  readonly urgent: boolean;
  readonly createdAt: Date;
}

/** When a task that nobody has done is shown to the institution's admins. */
export function escalatesAt({ kind, urgent, createdAt }: WaitingTask): Date {
  const hours = urgent ? ESCALATED_AFTER_HOURS.urgent : ESCALATED_AFTER_HOURS[kind];
  return new Date(createdAt.getTime() + hours * hour);
}

/** Whether a clinician may take over a task of a colleague: the same profession, or a doctor. */
export function mayTakeOver(role: Role, from: Role): boolean {
  return role === from || role === 'DOCTOR';
}
