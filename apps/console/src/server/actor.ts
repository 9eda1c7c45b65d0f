import { actorFromRequest, endingFromRequest } from '@openward/auth';
import type { Actor } from '@openward/domain/access';
import type { SessionEnding } from '@openward/domain/identity';
import { headers } from 'next/headers';
import { cache } from 'react';
import { services } from './services.ts';
import { door } from './settings.ts';

/** Who asks for this page, from the session row of this very request; null when nobody is signed in. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  // Asked first: a page that reads the request is never rendered while building, when there are no settings yet.
  const sent = await headers();
  return actorFromRequest(services(), sent, door());
});

/** Why the session this browser came with is over: read from its row, so that no address can claim another reason. */
export async function lastSessionEnding(): Promise<SessionEnding | null> {
  const sent = await headers();
  return endingFromRequest(services(), sent, door());
}
