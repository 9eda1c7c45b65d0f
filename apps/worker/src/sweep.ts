import { sealAudit } from '@openward/application/audit';
import { returnPatientsOfAbsentClinicians } from '@openward/application/consultation';
import { forgetExpired } from '@openward/application/identity';
import type { Services } from '@openward/application/services';
import { lapseOffers, missCalls } from '@openward/application/waiting-room';

const sweeps = { lapseOffers, missCalls, returnPatientsOfAbsentClinicians, sealAudit, forgetExpired } as const;

/** One round of the sweeper: each sweep is idempotent and one that fails does not stop the next. */
export async function sweep(services: Services): Promise<void> {
  for (const [name, run] of Object.entries(sweeps)) {
    try {
      const count = await run(services);
      if (count > 0) services.log.info('swept', { procedure: name, count });
    } catch (error) {
      services.log.error('sweep failed', error, { procedure: name });
    }
  }
}
