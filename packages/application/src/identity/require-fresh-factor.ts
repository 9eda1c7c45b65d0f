import type { Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { isSecondFactorFresh } from '@openward/domain/identity';
import type { Services } from '../services/index.ts';
import { confirmSecondFactor } from './confirm-second-factor.ts';

/**
 * Goes on only when the actor gave a second factor within five minutes, or gives its code now (rule 4).
 * @throws AppError SECOND_FACTOR_REQUIRED, FORBIDDEN `second-factor-wrong`
 */
export async function requireFreshFactor(services: Services, actor: Actor, code: string | undefined): Promise<void> {
  if (isSecondFactorFresh(actor.secondFactorAt, services.now())) return;
  if (code === undefined) {
    throw new AppError('SECOND_FACTOR_REQUIRED', 'this needs a fresh second factor', 'second-factor-required');
  }
  await confirmSecondFactor(services, actor, code);
}
