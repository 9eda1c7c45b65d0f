import type { Transaction } from '@openward/db';

/**
 * An intake that was to be paid is given up: no place is made of it, and the referral it answered may be taken up again.
 * @returns false when it was given up before, or has its place
 */
export async function lapseIntake(tx: Transaction, intakeId: string): Promise<boolean> {
  const count = await tx.$executeRaw`
    UPDATE intake i SET lapsed_at = now()
    WHERE i.id = ${intakeId}::uuid AND i.lapsed_at IS NULL AND NOT EXISTS (SELECT FROM ticket t WHERE t.intake_id = i.id)`;
  if (count === 0) return false;
  await tx.referral.updateMany({ where: { acceptedIntakeId: intakeId }, data: { acceptedIntakeId: null } });
  return true;
}
