import { sealAudit } from '@openward/application/audit';
import { lapseUnpaid, refundEnded, retryRefunds, settlePayments } from '@openward/application/billing';
import { returnPatientsOfAbsentClinicians } from '@openward/application/consultation';
import { advanceFollowUps, escalateTasks } from '@openward/application/follow-up';
import { forgetExpired } from '@openward/application/identity';
import { forgetUploads } from '@openward/application/intake';
import { expireOrders } from '@openward/application/pharmacy';
import { forgetDelivered } from '@openward/application/outbox';
import type { Services } from '@openward/application/services';
import { expirePrescriptions } from '@openward/application/prescribing';
import { lapseOffers, missCalls } from '@openward/application/waiting-room';

/** Each handles what is overdue, is idempotent, and answers how many it handled. */
export type Sweeps = Readonly<Record<string, (services: Services) => Promise<number>>>;

export const everySweep: Sweeps = {
  lapseOffers,
  missCalls,
  returnPatientsOfAbsentClinicians,
  expireOrders,
  advanceFollowUps,
  escalateTasks,
  expirePrescriptions,
  lapseUnpaid,
  settlePayments,
  refundEnded,
  retryRefunds,
  moveDemoParcels: ({ courier }) => courier.advance(),
  sealAudit,
  forgetExpired,
  forgetDelivered,
  forgetUploads,
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
