import { whySessionEnded } from '@openward/application/identity';
import type { Services } from '@openward/application/services';
import type { SessionEnding } from '@openward/domain/identity';
import { sessionTokenOf } from './actor-from-request.ts';
import type { Door } from './door.ts';

/** Why the session this browser came with is over; null when it came with none, or with a living one. */
export async function endingFromRequest(
  services: Services,
  headers: Headers,
  door: Door,
): Promise<SessionEnding | null> {
  const token = sessionTokenOf(headers, door);
  return token ? whySessionEnded(services, token) : null;
}
