import { sealAudit } from '@openward/application/audit';
import { returnPatientsOfAbsentClinicians } from '@openward/application/consultation';
import { forgetExpired } from '@openward/application/identity';
import { forgetDelivered } from '@openward/application/outbox';
import type { Services } from '@openward/application/services';
import { lapseOffers, missCalls } from '@openward/application/waiting-room';

/** Each handles what is overdue, is idempotent, and answers how many it handled. */
export type Sweeps = Readonly<Record<string, (services: Services) => Promise<number>>>;

export const everySweep: Sweeps = {
  lapseOffers,
  missCalls,
  returnPatientsOfAbsentClinicians,
  sealAudit,
  forgetExpired,
  forgetDelivered,
};

/** One round of the sweeper; a sweep that fails does not stop the next. */
export async function sweep(services: Services, sweeps: Sweeps = everySweep): Promise<void> {
  for (const [name, run] of Object.entries(sweeps)) {
    try {
      const count = await run(services);
      if (count > 0) services.log.info('swept', { procedure: name, count });
    } catch (error) {
      services.log.error('sweep failed', error, { procedure: name });
    }
  }
}
