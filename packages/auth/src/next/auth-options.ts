import { hashToken, revokeSession, type SignInOrigin } from '@openward/application/identity';
import type { Services } from '@openward/application/services';
import { AppError } from '@openward/domain/errors';
import { SESSION_LIMITS } from '@openward/domain/identity';
import type { AuthOptions } from 'next-auth';
import { cookieName, type Door, isSecure } from '../door.ts';
import { actorOfToken } from '../load-actor.ts';
import { waysToSignIn } from './providers.ts';

export interface AuthAttempt {
  readonly services: Services;
  readonly door: Door;
  /** Signs next-auth's CSRF cookie. */
  readonly secret: string;
  readonly origin: SignInOrigin;
  /** The session token the browser sent. */
  readonly sentToken: string | null;
}

/**
 * next-auth's options for one request. Its JWT is never made: encode and decode hand the opaque session token through, and
 * the session row behind it is the only truth.
 */
export function authOptions({ services, door, secret, origin, sentToken }: AuthAttempt): AuthOptions {
  let token = sentToken;
  const ways = Object.entries(waysToSignIn[door.app]).map(([id, signIn]) => ({
    id,
    name: id,
    type: 'credentials' as const,
    credentials: {},
    authorize: async (fields: Record<string, string> | undefined) => {
      try {
        const signedIn = await signIn(services, fields ?? {}, origin);
        token = signedIn.token;
        return { id: signedIn.personId };
      } catch (error) {
        throw refusal(services, error);
      }
    },
  }));
  const current = async () => (token ? actorOfToken(services, hashToken(token), door.app) : null);
  return {
    secret,
    providers: ways,
    session: { strategy: 'jwt', maxAge: SESSION_LIMITS[door.app].absoluteSeconds },
    jwt: {
      encode: async () => token ?? '',
      decode: async () => ((await current()) ? {} : null),
    },
    callbacks: {
      redirect: async ({ url }) => within(url, door.publicUrl),
      // Who is signed in is asked of the API; this answer says only that somebody is.
      session: async ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async () => {
        const actor = await current();
        if (actor) await revokeSession(services, actor);
      },
    },
    useSecureCookies: isSecure(door),
    cookies: cookies(door),
    pages: { signIn: '/sign-in', signOut: '/', error: '/sign-in', verifyRequest: '/sign-in' },
    logger: {
      error: (code) => {
        // A cookie whose session has ended is no fault of ours.
        if (code !== 'JWT_SESSION_ERROR')
          services.log.error('next-auth failed', new AppError('INTERNAL', code, 'internal'));
      },
      warn: () => {},
      debug: () => {},
    },
  };
}

/** next-auth passes an error's message to the sign-in page: it is the key of the sentence to show. */
function refusal(services: Services, error: unknown): Error {
  if (error instanceof AppError) return new Error(error.userMessageKey);
  services.log.error('sign-in failed', error);
  return new Error('internal');
}

/** Only paths of the app itself; anything else leads home. */
function within(url: string, publicUrl: string): string {
  const home = new URL(publicUrl);
  const target = URL.parse(url, home);
  return target?.origin === home.origin ? target.href : home.origin;
}

function cookies(door: Door): AuthOptions['cookies'] {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(door) } as const;
  return {
    sessionToken: { name: cookieName(door, 'session'), options },
    callbackUrl: { name: cookieName(door, 'callback'), options },
    csrfToken: { name: cookieName(door, 'csrf'), options },
  };
}
