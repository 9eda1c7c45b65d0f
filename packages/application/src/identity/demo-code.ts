import { type Actor, authorize } from '@openward/domain/access';
import { AppError, notFound } from '@openward/domain/errors';
import type { Services } from '../services/index.ts';
import { sealedColumns } from './sealed-columns.ts';

const stepMs = 30_000;

/**
 * What the authenticator of the signed-in demo person would show. A code works once, so right after one was used this is
 * already the next one, which is accepted too.
 * @throws AppError FORBIDDEN (demo-only) outside demo mode; NOT_FOUND for anybody who is not of the demo
 */
export async function demoCode(services: Services, actor: Actor): Promise<{ code: string }> {
  authorize(actor, 'session.own');
  if (!services.demo) throw new AppError('FORBIDDEN', 'demo code outside demo mode', 'demo-only');
  const login = await services.db.prisma.staffLogin.findFirst({
    where: { personId: actor.personId, person: { isDemo: true } },
  });
  if (!login) throw notFound('demo login');
  const secret = services.vault.open(login.totpSealed, actor.personId, sealedColumns.totp);
  const now = services.now();
  const isUsed = BigInt(Math.floor(now.getTime() / stepMs)) <= login.totpLastStep;
  return { code: services.credentials.totpCode(secret, isUsed ? new Date(now.getTime() + stepMs) : now) };
}
