import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import { clinicalPractices } from '../visibility/index.ts';

/**
 * The clinical practice the actor acts in. Who has several says which.
 * @throws AppError FORBIDDEN without one; NOT_FOUND for one that is not the actor's; BAD_INPUT `practice-needed`
 */
export function ownPractice(actor: Actor, practiceRoleId: string | undefined): string {
  const own = clinicalPractices(actor).map((one) => one.practiceRoleId);
  const [only, another] = own;
  if (only === undefined) throw new AppError('FORBIDDEN', 'no clinical practice', 'forbidden');
  if (practiceRoleId === undefined) {
    if (another !== undefined) throw new AppError('BAD_INPUT', 'which of several practices', 'practice-needed');
    return only;
  }
  if (!own.includes(practiceRoleId)) throw notFound('practice');
  return practiceRoleId;
}

/** The practice to look at where none is named: the one on duty, the longest first, else the first. */
export async function practiceToShow(tx: Transaction, actor: Actor, practiceRoleId: string | undefined) {
  const [first, ...others] = clinicalPractices(actor).map((one) => one.practiceRoleId);
  if (practiceRoleId !== undefined || first === undefined || others.length === 0) return practiceRoleId;
  const onDuty = await tx.practiceRole.findFirst({
    where: { id: { in: [first, ...others] }, onDutySince: { not: null } },
    orderBy: [{ onDutySince: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  return onDuty?.id ?? first;
}
