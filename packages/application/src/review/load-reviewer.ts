import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import {
  calendarDayIn,
  calendarDayOf,
  ruleProfileOn,
  type CalendarDay,
  type RuleProfile,
} from '@openward/domain/institution';
import type { Reviewer } from '@openward/domain/review';

/** The pharmacist behind the actor at one institution, with its day and its rules. */
export interface LoadedReviewer {
  readonly practiceRoleId: string | null;
  /** null: the actor is no pharmacist there. */
  readonly reviewer: Reviewer | null;
  readonly today: CalendarDay;
  readonly profile: RuleProfile;
}

/**
 * Loads the actor's practice as a pharmacist of an institution as it stands now, not as it stood when the request began.
 * @param now by the database's clock
 */
export async function loadReviewer(
  tx: Transaction,
  actor: Actor,
  { institutionId, now }: { readonly institutionId: string; readonly now: Date },
): Promise<LoadedReviewer> {
  const { zone, ruleProfile } = await tx.institution.findUniqueOrThrow({
    where: { id: institutionId },
    select: { zone: true, ruleProfile: true },
  });
  const today = calendarDayIn(now, zone);
  const profile = ruleProfileOn(ruleProfile, today);
  const practice = actor.practices.find((one) => one.role === 'PHARMACIST' && one.institutionId === institutionId);
  const row = practice && (await tx.practiceRole.findUnique({ where: { id: practice.practiceRoleId } }));
  if (!row) return { practiceRoleId: null, reviewer: null, today, profile };
  return {
    practiceRoleId: row.id,
    reviewer: { personId: row.personId, practice: practiceOf(row), onDutySince: row.onDutySince },
    today,
    profile,
  };
}

/** A practice row as the rules of the institution read it: days instead of columns. */
export function practiceOf<Row extends { licenceValidUntil: Date | null; practisingSince: Date | null }>(row: Row) {
  const { licenceValidUntil, practisingSince } = row;
  return {
    ...row,
    licenceValidUntil: licenceValidUntil && calendarDayOf(licenceValidUntil),
    practisingSince: practisingSince && calendarDayOf(practisingSince),
  };
}
