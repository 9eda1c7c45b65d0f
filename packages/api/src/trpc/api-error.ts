import { AppError, type ErrorCode, type ErrorDetails, type ErrorKey } from '@openward/domain/errors';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';

/** What a client is told about a refusal; `key` is a sentence of i18n `errors`. */
export interface ApiError {
  readonly code: ErrorCode;
  readonly key: ErrorKey;
  readonly details: ErrorDetails;
  /** Per wrong field, by dotted path, the names of the rules it broke. Only with BAD_INPUT. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** HTTP status per code, by tRPC's names. */
const trpcCodes = {
  BAD_INPUT: 'BAD_REQUEST',
  UNAUTHENTICATED: 'UNAUTHORIZED',
  FORBIDDEN: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  CONFLICT: 'CONFLICT',
  TOO_MANY_REQUESTS: 'TOO_MANY_REQUESTS',
  SECOND_FACTOR_REQUIRED: 'PRECONDITION_REQUIRED',
  UNAVAILABLE: 'SERVICE_UNAVAILABLE',
  INTERNAL: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<ErrorCode, TRPCError['code']>;

/** tRPC's own refusals, before any procedure runs: a malformed body, an unknown path. */
const badRequests: readonly TRPCError['code'][] = [
  'PARSE_ERROR',
  'BAD_REQUEST',
  'UNSUPPORTED_MEDIA_TYPE',
  'PAYLOAD_TOO_LARGE',
  'METHOD_NOT_SUPPORTED',
  'UNPROCESSABLE_CONTENT',
];

/** Maps whatever a procedure threw to what may be shown; everything unexpected is 'internal'. */
export function apiErrorOf(error: unknown): ApiError {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof AppError) return shown(cause.code, cause.userMessageKey, cause.details);
  if (!(error instanceof TRPCError)) return shown('INTERNAL', 'internal');
  if (error.code === 'BAD_REQUEST' && cause instanceof ZodError)
    return { ...shown('BAD_INPUT', 'bad-input'), fields: fieldsOf(cause) };
  if (badRequests.includes(error.code)) return shown('BAD_INPUT', 'bad-input');
  if (error.code === 'NOT_FOUND') return shown('NOT_FOUND', 'not-found');
  return shown('INTERNAL', 'internal');
}

/** The same refusal in tRPC's own type, so that the HTTP status fits. */
export function toTrpcError(cause: AppError): TRPCError {
  return new TRPCError({ code: trpcCodes[cause.code], message: cause.userMessageKey, cause });
}

const shown = (code: ErrorCode, key: ErrorKey, details: ErrorDetails = {}): ApiError => ({
  code,
  key,
  details,
  fields: {},
});

function fieldsOf(error: ZodError): ApiError['fields'] {
  const fields: Record<string, string[]> = {};
  for (const issue of error.issues) (fields[issue.path.join('.')] ??= []).push(issue.code);
  return fields;
}
