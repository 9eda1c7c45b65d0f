import type { DemoPaymentPort, PaymentPort, Services } from '@openward/application/services';
import { demoProvider } from './demo-provider.ts';
import { refusingDriver } from './refusing-driver.ts';

export interface PaymentSettings {
  readonly OPENWARD_DEMO: boolean;
  readonly OPENWARD_PAYMENT_SECRET?: string | undefined;
  readonly PATIENT_URL: string;
}

/**
 * The payment provider that these settings ask for: in the demo the built-in one, which moves no money; else none yet.
 * @throws Error when the demo's provider has no secret to sign its notices with
 */
export function choosePaymentDriver(
  settings: PaymentSettings,
  db: Services['db'],
): { readonly payments: PaymentPort; readonly demoPayments: DemoPaymentPort | null } {
  if (!settings.OPENWARD_DEMO) return { payments: refusingDriver, demoPayments: null };
  const { OPENWARD_PAYMENT_SECRET: secret, PATIENT_URL: patientUrl } = settings;
  if (!secret) throw new Error('the demo needs OPENWARD_PAYMENT_SECRET');
  const provider = demoProvider({ db, patientUrl, secret: Buffer.from(secret, 'base64') });
  return { payments: provider, demoPayments: provider };
}
