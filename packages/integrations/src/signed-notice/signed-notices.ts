import { AppError } from '@openward/domain/errors';
import type { ZodType } from 'zod';
import { sign, verify } from './signature.ts';

const answerWithinMs = 10_000;

interface Channel<Notice> {
  /** Carries the signature, for example `x-payment-signature`. */
  readonly header: string;
  readonly schema: ZodType<Notice>;
  readonly secret: Uint8Array;
  readonly now: () => Date;
  readonly fetch?: typeof fetch;
}

export interface SignedNotices<Notice> {
  /** @throws Error when the receiver does not take it: it is to be sent again */
  readonly send: (to: URL, notice: Notice) => Promise<void>;
  /** @throws AppError FORBIDDEN for a signature that does not hold; BAD_INPUT for signed words nobody can read */
  readonly read: (rawBody: string, headers: Headers) => Notice;
}

/** Notices between two servers as JSON over HTTP, each signed by who sends it and believed only so. */
export function signedNotices<Notice>(channel: Channel<Notice>): SignedNotices<Notice> {
  const { header, schema, secret, now, fetch: post = fetch } = channel;
  return {
    send: async (to, notice) => {
      const rawBody = JSON.stringify(notice);
      const headers = { 'content-type': 'application/json', [header]: sign({ rawBody, secret, now: now() }) };
      const request = { method: 'POST', body: rawBody, headers, signal: AbortSignal.timeout(answerWithinMs) };
      const { status } = await post(to, request);
      if (status !== 204) throw new Error(`the webhook answered ${status}`);
    },
    read: (rawBody, headers) => {
      verify(headers.get(header), { rawBody, secret, now: now() });
      const notice = schema.safeParse(readJson(rawBody));
      if (notice.success) return notice.data;
      throw new AppError('BAD_INPUT', `a signed notice under ${header} that nobody can read`, 'bad-input');
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
