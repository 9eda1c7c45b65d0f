import type { ErrorKey } from '@openward/domain/errors';

/** A message to a person outside the conversation, already rendered in their language. */
export interface OutgoingMessage {
  readonly channel: 'EMAIL' | 'SMS';
  /** A phone number in E.164 or an email address. */
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** Sends one message; rejects with AppError UNAVAILABLE when the service cannot take it. */
export interface NotificationPort {
  readonly isDemo: boolean;
  /** Which channels are configured. */
  readonly channels: readonly OutgoingMessage['channel'][];
  send(message: OutgoingMessage): Promise<void>;
}

/** Writes a message to a person in a language; the words live in i18n `notification`. */
export interface TextPort {
  render(
    template: 'sign-in-code' | 'called',
    locale: 'en' | 'zh-CN',
    values: Readonly<Record<string, string | number>>,
  ): Promise<Pick<OutgoingMessage, 'subject' | 'body'>>;
}

/** Proofs of identity: passwords, one-time codes, second factors. */
export interface CredentialPort {
  /** @param hash null: there is no such account; takes as long as a wrong password and is false */
  verifyPassword(hash: string | null, password: string): Promise<boolean>;
  /** The accepted 30-second step, or null. */
  verifyTotp(secret: string, code: string, now: Date): number | null;
  /** The code of this moment; the demo panel shows it, nothing else may. */
  totpCode(secret: string, now: Date): string;
}

/** Counts attempts. Rejects with AppError TOO_MANY_REQUESTS when `points` within `seconds` are used up. */
export interface RateLimitPort {
  consume(key: string, limit: { readonly points: number; readonly seconds: number }): Promise<void>;
}

/** Structured log; callers pass facts on an allow-list, never patient data. */
export interface LogPort {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, error: unknown, fields?: LogFields): void;
}

export interface LogFields {
  readonly requestId?: string;
  readonly personId?: string;
  readonly sessionId?: string;
  readonly subjectId?: string;
  readonly procedure?: string;
  readonly count?: number;
  readonly durationMs?: number;
  readonly key?: ErrorKey;
}
