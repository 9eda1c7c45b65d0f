import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { calendarDayIn, calendarDayOf, ruleProfileOn } from '@openward/domain/institution';
import type { RoutedClinician, RoutingMoment } from '@openward/domain/waiting-room';
import { ownPractice } from './own-practice.ts';

/** The clinician behind the actor, with the day and the rules of the institution. */
export interface LoadedClinician {
  readonly practiceRoleId: string;
  readonly clinician: RoutedClinician;
  readonly moment: RoutingMoment;
  readonly name: string;
  readonly latinName: string;
  /** IANA zone of the institution. */
  readonly zone: string;
}

/**
 * Loads the actor's clinical practice as the routing rules need it. Consultations held and offers whose lease runs count
 * by the database's clock.
 * @param practice.practiceRoleId needed of who has several
 * @throws AppError as `ownPractice`
 */
export async function loadClinician(
  tx: Transaction,
  actor: Actor,
  practice: { readonly now: Date; readonly practiceRoleId?: string | undefined },
): Promise<LoadedClinician> {
  const practiceRoleId = ownPractice(actor, practice.practiceRoleId);
  const row = await tx.practiceRole.findUnique({
    where: { id: practiceRoleId },
    include: {
      person: { select: { name: true, latinName: true } },
      institution: { select: { zone: true, ruleProfile: true } },
      departments: { select: { departmentId: true } },
    },
  });
  const held = await countHeld(tx, practiceRoleId);
  if (!row?.institution) throw new AppError('FORBIDDEN', 'the practice has no institution', 'forbidden');
  const today = calendarDayIn(practice.now, row.institution.zone);
  return {
    practiceRoleId,
    ...row.person,
    zone: row.institution.zone,
    moment: { today, profile: ruleProfileOn(row.institution.ruleProfile, today) },
    clinician: {
      ...row,
      licenceValidUntil: row.licenceValidUntil && calendarDayOf(row.licenceValidUntil),
      practisingSince: row.practisingSince && calendarDayOf(row.practisingSince),
      departmentIds: row.departments.map(({ departmentId }) => departmentId),
      held,
    },
  };
}

async function countHeld(tx: Transaction, practiceRoleId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ held: number }[]>`
    SELECT (SELECT count(*) FROM consultation WHERE clinician_id = ${practiceRoleId}::uuid AND state IN ('OPEN', 'ACTIVE'))::int
         + (SELECT count(*) FROM ticket WHERE offered_to_id = ${practiceRoleId}::uuid AND state = 'OFFERED' AND lease_until > now())::int
        AS held`;
  return rows[0]?.held ?? 0;
}
