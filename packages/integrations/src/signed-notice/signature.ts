import { createHmac, timingSafeEqual } from 'node:crypto';
import { AppError } from '@openward/domain/errors';

/** How far apart the clocks may be, and how old a notice may be, seconds. */
const toleranceSeconds = 300;

interface Signed {
  readonly rawBody: string;
  readonly secret: Uint8Array;
  readonly now: Date;
}

const secondsOf = (now: Date) => Math.floor(now.getTime() / 1_000);

const macOf = (secret: Uint8Array, seconds: number, rawBody: string): Buffer =>
  createHmac('sha256', secret).update(`${seconds}.${rawBody}`).digest();

/** A body sent now as its header says it: `t=<seconds since 1970>,v1=<hex HMAC-SHA256 of "<t>.<raw body>">`. */
export function sign({ rawBody, secret, now }: Signed): string {
  const seconds = secondsOf(now);
  return `t=${seconds},v1=${macOf(secret, seconds, rawBody).toString('hex')}`;
}

/** @throws AppError FORBIDDEN when the header is missing, malformed, of another secret or body, or too far from now */
export function verify(header: string | null, { rawBody, secret, now }: Signed): void {
  const [, time = '', mac = ''] = /^t=(\d{1,12}),v1=([\da-f]{64})$/.exec(header ?? '') ?? [];
  if (!mac) throw refused('no readable signature');
  const seconds = Number(time);
  if (Math.abs(secondsOf(now) - seconds) > toleranceSeconds) throw refused('too old or from the future');
  if (!timingSafeEqual(Buffer.from(mac, 'hex'), macOf(secret, seconds, rawBody))) throw refused('forged');
}

const refused = (why: string) => new AppError('FORBIDDEN', `notice refused: ${why}`, 'forbidden');
