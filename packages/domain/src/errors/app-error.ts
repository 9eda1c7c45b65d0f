import type { ErrorKey } from './error-key.ts';

/** What kind of refusal it is; each door maps it to its own protocol (HTTP status, ack). */
export const errorCodes = [
  'BAD_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'CONFLICT',
  'TOO_MANY_REQUESTS',
  'SECOND_FACTOR_REQUIRED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Facts that go into the shown sentence; never patient data. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean>>;

/**
 * An expected refusal.
 * @param code what kind of refusal, for the doors
 * @param internalMessage for the log; carries no patient data
 * @param userMessageKey the sentence to show, a key of i18n `errors`
 * @param details values for that sentence
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly userMessageKey: ErrorKey;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, internalMessage: string, userMessageKey: ErrorKey, details: ErrorDetails = {}) {
    super(internalMessage);
    this.code = code;
    this.userMessageKey = userMessageKey;
    this.details = details;
  }
}

/** The one answer for a missing id and for somebody else's id. */
export const notFound = (what: string): AppError =>
  new AppError('NOT_FOUND', `${what} not found or not visible`, 'not-found');
