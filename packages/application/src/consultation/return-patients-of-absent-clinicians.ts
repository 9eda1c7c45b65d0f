import type { Transaction } from '@openward/db';
import { changeState, sweepEach } from '../lifecycle/index.ts';
import { writeAudit } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { returnToQueue } from './return-to-queue.ts';

const atMost = 100;

/** Licences that ran out yesterday or before, by the day at the institution. */
const expired = `
SELECT pr.id FROM practice_role pr JOIN institution i ON i.id = pr.institution_id
WHERE pr.credential = 'VERIFIED' AND pr.licence_valid_until < (now() AT TIME ZONE i.zone)::date
ORDER BY pr.licence_valid_until LIMIT $1`;

/** Running visits of clinicians who may no longer practise. */
const orphaned = `
SELECT c.id FROM consultation c JOIN practice_role pr ON pr.id = c.clinician_id
WHERE c.state IN ('OPEN', 'ACTIVE') AND pr.credential <> 'VERIFIED'
ORDER BY c.opened_at LIMIT $1`;

/**
 * Ends the credentials and the duty of clinicians whose licence has run out, and puts the patients of everybody who may
 * no longer practise back at their former places. Source: rule 3 (expiry or suspension takes them offline at once).
 * @returns how many credentials and visits were ended
 */
export async function returnPatientsOfAbsentClinicians(services: Services): Promise<number> {
  const { pool } = services.db;
  const licences = await pool.query<{ id: string }>({ name: 'expired-licences', text: expired, values: [atMost] });
  const ended = await sweepEach(services, {
    name: 'expireCredentials',
    due: licences.rows.map(({ id }) => id),
    handle: expireCredential,
  });
  const visits = await pool.query<{ id: string }>({ name: 'orphaned-visits', text: orphaned, values: [atMost] });
  const returned = await sweepEach(services, {
    name: 'returnPatientsOfAbsentClinicians',
    due: visits.rows.map(({ id }) => id),
    handle: returnOrphan,
  });
  return ended + returned;
}

async function expireCredential(tx: Transaction, id: string): Promise<boolean> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM practice_role WHERE id = ${id}::uuid AND credential = 'VERIFIED' FOR NO KEY UPDATE SKIP LOCKED`;
  if (locked.length === 0) return false;
  const set = { onDutySince: null };
  await changeState(tx, {
    lifecycle: 'CREDENTIAL',
    id,
    from: 'VERIFIED',
    command: 'expire',
    actor: null,
    reason: 'licence-expired',
    set,
  });
  await writeAudit(tx, null, { action: 'clinician.expire', entity: 'clinician', entityId: id });
  return true;
}

async function returnOrphan(tx: Transaction, id: string): Promise<boolean> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM consultation WHERE id = ${id}::uuid AND state IN ('OPEN', 'ACTIVE') FOR NO KEY UPDATE SKIP LOCKED`;
  if (locked.length === 0) return false;
  const visit = await tx.consultation.findUniqueOrThrow({
    where: { id },
    include: { clinician: { select: { personId: true, person: { select: { name: true, latinName: true } } } } },
  });
  if (visit.state !== 'OPEN' && visit.state !== 'ACTIVE') return false;
  const { personId, person } = visit.clinician;
  await returnToQueue(
    tx,
    { ...visit, state: visit.state, clinician: { personId, ...person } },
    { actor: null, reason: 'clinician-absent' },
  );
  return true;
}
