import { sessionEnding, type SessionEnding } from '@openward/domain/identity';
import type { Services } from '../services/index.ts';
import { hashToken } from './token.ts';

/**
 * Why the session a browser still points to is over: asked by whoever holds its token, so it tells nobody else anything.
 * @returns null for a session that lives, or that nobody knows
 */
export async function whySessionEnded(services: Services, token: string): Promise<SessionEnding | null> {
  const session = await services.db.prisma.session.findUnique({
    where: { tokenHash: new Uint8Array(hashToken(token)) },
    select: {
      app: true,
      createdAt: true,
      lastSeenAt: true,
      revokedAt: true,
      person: { select: { practiceRoles: { select: { credential: true } } } },
    },
  });
  if (!session) return null;
  const { person, ...facts } = session;
  const credentials = person.practiceRoles.map(({ credential }) => credential);
  return sessionEnding({ ...facts, credentials }, services.now());
}
