import type { SignInOrigin } from '@openward/application/identity';
import type { Services } from '@openward/application/services';
import NextAuth, { type AuthOptions } from 'next-auth';
import { sessionTokenOf } from '../actor-from-request.ts';
import type { Door } from '../door.ts';
import { hashToken } from '@openward/application/identity';
import { authOptions } from './auth-options.ts';
import { authRequest, type AuthRequest } from './auth-request.ts';
import { authResponse, type AuthResponse } from './auth-response.ts';

/** What the app knows and this package does not. */
export interface AuthSettings {
  readonly door: Door;
  readonly services: Services;
  readonly secret: string;
  addressOf(headers: Headers): string;
  localeOf(headers: Headers): SignInOrigin['locale'];
}

/** Everything else next-auth would answer is of no use to us and therefore closed. */
const open = new Set([
  'GET csrf',
  'GET providers',
  'GET session',
  'GET signin',
  'GET signout',
  'GET error',
  'POST callback',
  'POST signout',
]);

/**
 * The handler of `app/api/auth/[...nextauth]/route.ts`.
 * @param readSettings called at each request, since Next loads the module while it builds
 */
export function createAuthHandler(readSettings: () => AuthSettings): (request: Request) => Promise<Response> {
  return async (request) => {
    const settings = readSettings();
    const segments = new URL(request.url).pathname.split('/').slice(3);
    if (!open.has(`${request.method} ${segments[0] ?? ''}`)) return refuse(404);
    if (isForeign(request, settings.door)) return refuse(403);
    const read = await authRequest(request, segments);
    if (!read) return refuse(400);
    const response = authResponse();
    await handle(read, response, optionsOf(settings, request.headers));
    return response.toResponse(settings.door.publicUrl);
  };
}

const refuse = (status: number): Response => new Response(null, { status, headers: { 'cache-control': 'no-store' } });

/** Beside next-auth's own CSRF token: browsers name the origin of every POST. */
function isForeign(request: Request, door: Door): boolean {
  const origin = request.headers.get('origin');
  return request.method === 'POST' && origin !== null && origin !== new URL(door.publicUrl).origin;
}

function optionsOf({ services, door, secret, addressOf, localeOf }: AuthSettings, headers: Headers): AuthOptions {
  const sentToken = sessionTokenOf(headers, door);
  const origin: SignInOrigin = {
    address: addressOf(headers),
    locale: localeOf(headers),
    userAgent: headers.get('user-agent')?.slice(0, 300) ?? null,
    replaces: sentToken ? hashToken(sentToken) : null,
  };
  return authOptions({ services, door, secret, origin, sentToken });
}

/** NextAuth(options) is typed `any`; Node sees its CommonJS module object where bundlers see the function. */
async function handle(request: AuthRequest, response: AuthResponse, options: AuthOptions): Promise<void> {
  const imported: unknown = NextAuth;
  const create = isCallable(imported) ? imported : defaultOf(imported);
  const handler = create(options);
  if (!isCallable(handler)) throw new Error('next-auth made no handler');
  await handler(request, response);
}

type Callable = (...given: unknown[]) => unknown;

function isCallable(value: unknown): value is Callable {
  return typeof value === 'function';
}

function defaultOf(module: unknown): Callable {
  const found: unknown = typeof module === 'object' && module !== null && 'default' in module ? module.default : null;
  if (!isCallable(found)) throw new Error('next-auth exports no function');
  return found;
}
