import { ENTER_WITHIN_SECONDS } from '@openward/domain/waiting-room';
import { sweepEach } from '../lifecycle/index.ts';
import type { Services } from '../services/index.ts';
import { missCall } from './miss-call.ts';

const atMost = 100;

/**
 * Handles calls nobody followed within five minutes: the visit is cancelled, and the ticket goes back once, behind the
 * next patient, then expires. Source: DOMAIN "Lifecycles". @returns how many
 */
export async function missCalls(services: Services): Promise<number> {
  const { rows } = await services.db.pool.query<{ id: string }>({
    name: 'missed-calls',
    text: `SELECT c.id FROM consultation c JOIN ticket t ON t.id = c.ticket_id
           WHERE c.state = 'OPEN' AND t.called_at <= now() - make_interval(secs => $1) ORDER BY c.opened_at LIMIT $2`,
    values: [ENTER_WITHIN_SECONDS, atMost],
  });
  return sweepEach(services, { name: 'missCalls', due: rows.map(({ id }) => id), handle: missCall });
}
