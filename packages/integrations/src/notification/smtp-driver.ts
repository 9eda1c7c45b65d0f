import type { NotificationPort } from '@openward/application/services';
import { AppError } from '@openward/domain/errors';
import { createTransport } from 'nodemailer';

export interface SmtpSettings {
  /** smtp:// or smtps://, with user and password when the server asks for them. */
  readonly url: string;
  /** The sender, for example `Openward <no-reply@clinic.example>`. */
  readonly from: string;
}

const timeouts = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 } as const;

/**
 * E-mail through the hospital's own mail server.
 * @returns a port whose `send` rejects with AppError UNAVAILABLE when the server does not take the message
 */
export function smtpDriver({ url, from }: SmtpSettings): NotificationPort {
  const transport = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  return {
    isDemo: false,
    channels: ['EMAIL'],
    send: async ({ channel, recipient, subject, body }) => {
      if (channel !== 'EMAIL') throw new AppError('UNAVAILABLE', `no driver for ${channel}`, 'unavailable');
      try {
        await transport.sendMail({ from, to: { name: '', address: recipient }, subject, text: body });
      } catch (error) {
        throw new AppError('UNAVAILABLE', `smtp refused: ${reasonOf(error)}`, 'code-not-sent');
      }
    },
  };
}

/** A mail server's answer may quote the address, so only its code is kept. */
function reasonOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const code = 'code' in error ? String(error.code) : 'unknown';
  return 'responseCode' in error ? `${code} ${String(error.responseCode)}` : code;
}
