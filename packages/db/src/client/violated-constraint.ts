import { driverError } from './driver-error.ts';

/** unique, foreign key, check, exclusion, and what is immutable once signed */
const violations = new Set(['23505', '23503', '23514', '23P01', '23001']);

/** The name of the rule that the database refused to break, from an error of Prisma or of `pg`; otherwise null. */
export function violatedConstraint(error: unknown): string | null {
  const refused = driverError(error);
  if (!refused) return null;
  if (refused.code !== undefined && !violations.has(refused.code)) return null;
  return refused.constraint ?? null;
}
