import { redeemCode, signInDemo, signInStaff, type SignedIn, type SignInOrigin } from '@openward/application/identity';
import type { Services } from '@openward/application/services';
import type { Door } from '../door.ts';

/** What a browser sent for one way to sign in; anything may be missing or wrong. */
type Fields = Readonly<Record<string, string | undefined>>;
type SignIn = (services: Services, fields: Fields, origin: SignInOrigin) => Promise<SignedIn>;

const demo =
  (app: Door['app']): SignIn =>
  (services, { personId = '' }, origin) =>
    signInDemo(services, { personId, app }, origin);

/** The ways to sign in to each app, by the name that `signIn(name, fields)` uses. */
export const waysToSignIn: Readonly<Record<Door['app'], Readonly<Record<string, SignIn>>>> = {
  PATIENT: {
    'one-time-code': (services, { contact = '', code = '' }, origin) => redeemCode(services, { contact, code }, origin),
    demo: demo('PATIENT'),
  },
  CONSOLE: {
    password: (services, { email = '', password = '', code = '' }, origin) =>
      signInStaff(services, { email, password, code }, origin),
    demo: demo('CONSOLE'),
  },
};
