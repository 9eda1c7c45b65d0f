import type { CourierPort, Services } from '@openward/application/services';
import { demoCourier } from './demo-courier.ts';
import { refusingDriver } from './refusing-driver.ts';

export interface CourierSettings {
  readonly OPENWARD_DEMO: boolean;
  readonly OPENWARD_COURIER_SECRET?: string | undefined;
  readonly OPENWARD_DEMO_COURIER_SECONDS?: number | undefined;
  readonly PATIENT_URL: string;
}

/** How long a step of a demo parcel takes unless the settings say otherwise, seconds. */
const usualPace = 25;

/**
 * The courier that these settings ask for: in the demo the built-in one, which carries nothing; else none yet, and staff
 * enter what happens to a parcel.
 * @throws Error when the demo's courier has no secret to sign its notices with
 */
export function chooseCourierDriver(settings: CourierSettings, db: Services['db']): CourierPort {
  if (!settings.OPENWARD_DEMO) return refusingDriver;
  const { OPENWARD_COURIER_SECRET: secret, OPENWARD_DEMO_COURIER_SECONDS: paceSeconds = usualPace } = settings;
  if (!secret) throw new Error('the demo needs OPENWARD_COURIER_SECRET');
  return demoCourier({ db, patientUrl: settings.PATIENT_URL, secret: Buffer.from(secret, 'base64'), paceSeconds });
}
