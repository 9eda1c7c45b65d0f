import type { PaymentNotice } from '@openward/domain/billing';
import type { ErrorKey } from '@openward/domain/errors';
import type { AttachmentMediaType } from '@openward/domain/intake';

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

/** Every message that leaves the platform: a key of i18n `notification`. */
export type TextTemplate =
  | 'sign-in-code'
  | 'called'
  | 'ticket-moved'
  | 'prescription-approved'
  | 'prescription-rejected'
  | 'prescription-withdrawn'
  | 'prescription-returned-to-doctor'
  | 'prescription-rejected-to-doctor'
  | 'follow-up-due'
  | 'follow-up-reminder'
  | 'parcel-shipped'
  | 'parcel-delivered'
  | 'parcel-failed'
  | 'order-refused';

/** Writes a message to a person in a language; the words live in i18n `notification`. */
export interface TextPort {
  render(
    template: TextTemplate,
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
  /** What is stored instead of a password. */
  hashPassword(password: string): Promise<string>;
  /** A password nobody could guess, and a second factor's secret (base32) with the address an authenticator scans. */
  newCredentials(account: string): { readonly password: string; readonly totpSecret: string; readonly totpUrl: string };
  /** The code of this moment; the demo panel shows it, nothing else may. */
  totpCode(secret: string, now: Date): string;
}

/** Counts attempts. Rejects with AppError TOO_MANY_REQUESTS when `points` within `seconds` are used up. */
export interface RateLimitPort {
  consume(key: string, limit: { readonly points: number; readonly seconds: number }): Promise<void>;
}

/** Money asked of somebody. */
export interface ChargeRequest {
  /** Our name of it: asking again under the same one gives the same charge. */
  readonly paymentId: string;
  readonly amountMinor: number;
  readonly currency: string;
  /** What the payer reads on the provider's page; no patient data. */
  readonly description: string;
  /** The path of the patient app the payer comes back to. */
  readonly returnPath: string;
}

export interface RefundRequest {
  /** Our name of it: asking again under the same one gives back once. */
  readonly refundId: string;
  /** The provider's name of the charge. */
  readonly chargeRef: string;
  readonly amountMinor: number;
  readonly currency: string;
}

/**
 * A payment provider. Its methods reject with AppError UNAVAILABLE when it cannot be asked; what it decides it tells by
 * signed notices, several times and in any order, and again to whoever asks.
 */
export interface PaymentPort {
  /** Its name in payments and in the ledger; null: none is configured and every call is refused. */
  readonly provider: string | null;
  /** True: no money moves. */
  readonly isDemo: boolean;
  /** @returns the provider's name of the charge, and where the payer is asked: an address, or a path of the patient app */
  createCharge(charge: ChargeRequest): Promise<{ readonly ref: string; readonly redirectUrl: string }>;
  /** What became of a charge; null while the payer may still pay. */
  lookUp(ref: string): Promise<PaymentNotice | null>;
  /** Lets nobody pay a charge any more. @returns what became of it: failed, or captured when the payer was faster */
  closeCharge(ref: string): Promise<PaymentNotice>;
  /** @returns the provider's name of the refund; a notice says when it is done */
  requestRefund(refund: RefundRequest): Promise<{ readonly ref: string }>;
  /** Checks signature and age of a notice. @throws AppError FORBIDDEN when forged or old, BAD_INPUT when unreadable */
  verifyNotice(rawBody: string, headers: Headers): PaymentNotice;
}

/** What the demo payment provider's own page and servers need besides; only in the demo. */
export interface DemoPaymentPort {
  /** The charge its page shows; null when there is none. */
  findCharge(ref: string): Promise<DemoChargeView | null>;
  /** The payer's answer on its page. @returns where the payer goes next; null when there is no such charge */
  answerCharge(ref: string, answer: 'pay' | 'fail'): Promise<string | null>;
  /** Signs a notice and sends it to our webhook. @throws Error unless it was taken */
  sendNotice(notice: PaymentNotice): Promise<void>;
}

export interface DemoChargeView {
  readonly ref: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly description: string;
  readonly returnPath: string;
  readonly state: 'OPEN' | 'PAID' | 'FAILED';
}

/** Asks whoever keeps the register of persons. Rejects with AppError UNAVAILABLE when it cannot be asked. */
export interface IdentityPort {
  /** True: only fictional numbers are known. */
  readonly isDemo: boolean;
  /** Whether this number belongs to somebody of this name. */
  belongsTo(person: { readonly name: string; readonly number: string }): Promise<boolean>;
}

/** Keeps files under keys of our own making. */
export interface StoragePort {
  /** Writing a key again replaces its bytes. */
  write(key: string, bytes: Uint8Array, mediaType: string): Promise<void>;
  /** null: there is nothing under this key. */
  read(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Removing what is not there is no error. */
  remove(key: string): Promise<void>;
}

/** A file as it may be kept: known by its content, a picture written anew so that nothing but the picture is in it. */
export interface CleanFile {
  readonly mediaType: AttachmentMediaType;
  readonly bytes: Uint8Array;
}

/** Looks into files strangers send. */
export interface UploadPort {
  /** Rejects with AppError BAD_INPUT `file-type-refused` or `file-damaged`, UNAVAILABLE when too many wait. */
  clean(bytes: Uint8Array): Promise<CleanFile>;
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
