import type { Transaction } from '@openward/db';
import type { Role } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import {
  applicationFaults,
  calendarDayIn,
  calendarDayOf,
  type LicenceFacts,
  type practiceFactsInput,
} from '@openward/domain/institution';
import type { z } from 'zod';

export type PracticeFacts = z.output<typeof practiceFactsInput>;

const dayOrNull = (day: string | null): Date | null => (day === null ? null : new Date(day));

/** The columns of what an admin entered. */
export const practiceColumns = (facts: PracticeFacts) => ({
  title: facts.title,
  licenceNumber: facts.licenceNumber?.trim() || null,
  licenceValidUntil: dayOrNull(facts.licenceValidUntil),
  practisingSince: dayOrNull(facts.practisingSince),
  languages: facts.languages,
  paediatricScope: facts.paediatricScope,
  capacity: facts.capacity,
  institutionConsent: facts.institutionConsent,
  practiceRegistered: facts.practiceRegistered,
});

interface StoredLicence {
  readonly licenceNumber: string | null;
  readonly licenceValidUntil: Date | null;
  readonly practisingSince: Date | null;
  readonly paediatricScope: boolean;
  readonly institutionConsent: boolean;
  readonly practiceRegistered: boolean;
}

/** What the platform verified, days as an admin enters them. */
export const licenceOf = (stored: StoredLicence): LicenceFacts => ({
  ...stored,
  licenceValidUntil: stored.licenceValidUntil && calendarDayOf(stored.licenceValidUntil),
  practisingSince: stored.practisingSince && calendarDayOf(stored.practisingSince),
});

interface Application {
  readonly role: Role;
  readonly zone: string;
  readonly now: Date;
}

/** @throws AppError BAD_INPUT with the first fault and its `field` */
export function refuseApplicationFaults(facts: PracticeFacts, { role, zone, now }: Application): void {
  const [fault] = applicationFaults({ ...facts, role }, calendarDayIn(now, zone));
  if (!fault) return;
  const key = fault.reason === 'licence-expired' ? 'licence-expired' : 'bad-input';
  throw new AppError('BAD_INPUT', `${fault.field} ${fault.reason}`, key, { field: fault.field, reason: fault.reason });
}

/** @throws AppError NOT_FOUND when one of the departments is not the institution's */
export async function placeInDepartments(
  tx: Transaction,
  practiceRoleId: string,
  { institutionId, departmentIds }: { readonly institutionId: string; readonly departmentIds: readonly string[] },
): Promise<void> {
  const wanted = [...new Set(departmentIds)];
  const known = await tx.department.count({ where: { id: { in: wanted }, institutionId } });
  if (known !== wanted.length) throw new AppError('NOT_FOUND', 'no such department there', 'not-found');
  await tx.practiceRoleDepartment.deleteMany({ where: { practiceRoleId } });
  await tx.practiceRoleDepartment.createMany({
    data: wanted.map((departmentId) => ({ practiceRoleId, departmentId })),
  });
}
