import type { PatientRouter } from '../patient-router.ts';
import type { ErrorKey } from '@openward/domain/errors';
import { TRPCClientError } from '@trpc/client';

/** Refusals that the same request will meet again. */
const final = ['BAD_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'CONFLICT'];

/** What the server told about a failed call; null when it was never reached. */
export function refusalOf(error: unknown) {
  return error instanceof TRPCClientError ? ((error as TRPCClientError<PatientRouter>).data ?? null) : null;
}

/** The sentence to show, a key of i18n `errors`. */
export function errorKeyOf(error: unknown): ErrorKey {
  return refusalOf(error)?.key ?? 'unavailable';
}

/** The sentence for a refusal that trying again will not change, else null. */
export function finalRefusalOf(error: unknown): ErrorKey | null {
  const refusal = refusalOf(error);
  return refusal && final.includes(refusal.code) ? refusal.key : null;
}
