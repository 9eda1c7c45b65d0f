import { inTransaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { writeAudit } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { judgeAttempt } from './staff-factor.ts';

/**
 * Takes a staff member's second factor again, so that what follows within five minutes is surely done by them.
 * @param code six digits; one that was used before is refused
 * @throws AppError FORBIDDEN (second-factor-wrong), also while the login is locked
 */
export async function confirmSecondFactor(services: Services, actor: Actor, code: string): Promise<void> {
  const confirmed = await inTransaction(services.db.prisma, async (tx) => {
    const attempt = { personId: actor.personId, code: code.trim(), passwordIsRight: true };
    const isRight = await judgeAttempt(services, tx, attempt);
    if (isRight) await tx.$executeRaw`UPDATE session SET second_factor_at = now() WHERE id = ${actor.sessionId}::uuid`;
    const action = isRight ? 'session.confirm-second-factor' : 'session.refuse-second-factor';
    await writeAudit(tx, actor, { action, entity: 'session', entityId: actor.sessionId });
    return isRight;
  });
  if (!confirmed) throw new AppError('FORBIDDEN', 'second factor refused', 'second-factor-wrong');
}
