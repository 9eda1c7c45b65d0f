import { sealAudit as seal } from '@openward/db/sql';
import type { Services } from '../services/index.ts';

/**
 * Seals the audit events of ended transactions. The new seal's hash goes to the log: kept apart from the database it
 * proves that the newest seals were not cut off.
 * @returns how many events were sealed; 0 also when another sealer is at work
 */
export async function sealAudit(services: Services): Promise<number> {
  const sealed = await seal(services.db.pool);
  if (!sealed) return 0;
  services.log.info('audit sealed', { subjectId: `${sealed.number}:${sealed.hash}`, count: sealed.events });
  return sealed.events;
}
