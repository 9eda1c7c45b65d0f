import { hashToken } from '@openward/application/identity';
import type { Services } from '@openward/application/services';
import type { Actor } from '@openward/domain/access';
import { cookieName, type Door } from './door.ts';
import { actorOfToken } from './load-actor.ts';
import { cookieOf } from './cookies.ts';

/** The session token a browser sent to this app; null without one. */
export function sessionTokenOf(headers: Headers, door: Door): string | null {
  const token = cookieOf(headers, cookieName(door, 'session'));
  return token && token.length <= 100 ? token : null;
}

/**
 * Who sends this request to this app. The cookie is only a pointer: everything is read from the database each time, so
 * a revoked session or a suspended role counts from the very next request.
 * @returns null when nobody is signed in
 */
export async function actorFromRequest(services: Services, headers: Headers, door: Door): Promise<Actor | null> {
  const token = sessionTokenOf(headers, door);
  return token ? actorOfToken(services, hashToken(token), door.app) : null;
}
