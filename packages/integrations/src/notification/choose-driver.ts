import type { NotificationPort, Services } from '@openward/application/services';
import { demoDriver } from './demo-driver.ts';
import { refusingDriver } from './refusing-driver.ts';
import { smtpDriver } from './smtp-driver.ts';

export interface NotificationSettings {
  readonly OPENWARD_DEMO: boolean;
  readonly SMTP_URL?: string | undefined;
  readonly SMTP_FROM?: string | undefined;
}

const defaultFrom = 'Openward <no-reply@openward.example>';

/**
 * The drivers that these settings ask for. E-mail goes through SMTP wherever it is configured, in the demo too; the rest
 * of the demo goes to its inbox. Outside the demo no text-message driver exists yet, so phones are refused.
 */
export function chooseNotificationDriver(settings: NotificationSettings, db: Services['db']): NotificationPort {
  const email = settings.SMTP_URL
    ? smtpDriver({ url: settings.SMTP_URL, from: settings.SMTP_FROM ?? defaultFrom })
    : null;
  if (!settings.OPENWARD_DEMO) return email ?? refusingDriver;
  const demo = demoDriver(db);
  if (!email) return demo;
  return { ...demo, send: (message) => (message.channel === 'EMAIL' ? email : demo).send(message) };
}
