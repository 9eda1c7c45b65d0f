import { AppError, notFound } from '@openward/domain/errors';
import { z } from 'zod';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { openSession } from './open-session.ts';
import type { SignedIn, SignInOrigin } from './sign-in-origin.ts';

export interface SignInDemoInput {
  readonly personId: string;
  readonly app: 'PATIENT' | 'CONSOLE';
}

/**
 * Signs in as one of the demo's fictional people with one tap.
 * @throws AppError FORBIDDEN (demo-only) outside demo mode; NOT_FOUND for anybody who is not of the demo, or not of this app
 */
export async function signInDemo(
  services: Services,
  { personId, app }: SignInDemoInput,
  origin: SignInOrigin,
): Promise<SignedIn> {
  if (!services.demo) throw new AppError('FORBIDDEN', 'demo sign-in outside demo mode', 'demo-only');
  if (!z.uuid().safeParse(personId).success) throw notFound('demo person');
  const person = await services.db.prisma.person.findFirst({
    where: {
      id: personId,
      isDemo: true,
      ...(app === 'PATIENT' ? { profile: { isNot: null } } : { practiceRoles: { some: {} } }),
    },
    select: { id: true },
  });
  if (!person) throw notFound('demo person');
  return commit(services, (tx) =>
    openSession(tx, { personId: person.id, app, origin, secondFactor: app === 'CONSOLE', method: 'demo' }),
  );
}
