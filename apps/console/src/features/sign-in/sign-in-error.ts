import { errorKeys, type ErrorKey } from '@openward/domain/errors';

/** The sentence for an answer of next-auth, whose error is one of our keys. */
export function signInErrorKey(error: string | null | undefined): ErrorKey {
  return errorKeys.find((key) => key === error) ?? 'unavailable';
}
