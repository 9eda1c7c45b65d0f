import { UNSUBMITTED_HOURS } from '@openward/domain/intake';
import { writeAudit } from '../audit/index.ts';
import { sweepEach } from '../lifecycle/index.ts';
import type { Services } from '../services/index.ts';
import { dropUnsubmitted } from './remove-attachment.ts';

const atMost = 100;

/** Removes uploads whose description was never submitted, a day after; the database counts. @returns how many */
export async function forgetUploads(services: Services): Promise<number> {
  const { rows } = await services.db.pool.query<{ id: string }>({
    name: 'unsubmitted-uploads',
    text: `SELECT id FROM attachment
           WHERE intake_id IS NULL AND created_at <= now() - make_interval(hours => $1) ORDER BY created_at LIMIT $2`,
    values: [UNSUBMITTED_HOURS, atMost],
  });
  return sweepEach(services, {
    name: 'forgetUploads',
    due: rows.map(({ id }) => id),
    handle: async (tx, id) => {
      const removed = await dropUnsubmitted(services, tx, id);
      if (!removed) return false;
      const about = { action: 'attachment.forget', entity: 'attachment', entityId: id } as const;
      await writeAudit(tx, null, { ...about, patientId: removed.patientId });
      return true;
    },
  });
}
