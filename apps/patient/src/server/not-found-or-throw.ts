import { apiErrorOf } from '@openward/api';
import { notFound } from 'next/navigation';

/** A page for an id that is missing, malformed or somebody else's is the one "not found" page. */
export function notFoundOrThrow(error: unknown): never {
  const { code } = apiErrorOf(error);
  if (code === 'NOT_FOUND' || code === 'BAD_INPUT') notFound();
  throw error;
}
