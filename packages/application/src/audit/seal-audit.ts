import type { Services } from '../services/index.ts';

const largestSpan = 10_000;

/**
 * Seals the audit events of ended transactions. The new seal's hash goes to the log: kept apart from the database it
 * proves that the newest seals were not cut off.
 * @returns how many events were sealed; 0 also when another sealer is at work
 */
export async function sealAudit(services: Services): Promise<number> {
  const { rows } = await services.db.pool.query<{ number: number; events: number; hash: Buffer }>({
    name: 'seal-audit',
    text: 'SELECT number, events, hash FROM seal_audit($1)',
    values: [largestSpan],
  });
  const seal = rows[0];
  if (!seal) return 0;
  services.log.info('audit sealed', { subjectId: `${seal.number}:${seal.hash.toString('hex')}`, count: seal.events });
  return seal.events;
}
