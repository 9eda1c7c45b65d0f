import type { Transaction } from '@openward/db';
import { SESSION_LIMITS } from '@openward/domain/identity';
import { OFFLINE_GRACE_SECONDS } from '@openward/domain/waiting-room';
import { changeState, sweepEach } from '../lifecycle/index.ts';
import { writeAudit } from '../audit/index.ts';
import { endDuty } from '../duty/index.ts';
import type { Services } from '../services/index.ts';
import { returnToQueue } from './return-to-queue.ts';
import { takeOffline } from './take-offline.ts';

const atMost = 100;

/** Licences that ran out yesterday or before, by the day at the institution. */
const expired = `
SELECT pr.id FROM practice_role pr JOIN institution i ON i.id = pr.institution_id
WHERE pr.credential = 'VERIFIED' AND pr.licence_valid_until < (now() AT TIME ZONE i.zone)::date
ORDER BY pr.licence_valid_until LIMIT $1`;

/** Who is on duty without having been in the console for the grace time. */
const absent = `
SELECT pr.id FROM practice_role pr
WHERE pr.on_duty_since IS NOT NULL AND is_absent(pr.person_id, $2, $3)
ORDER BY pr.on_duty_since LIMIT $1`;

/** Running visits of clinicians who may no longer practise, or are away. */
const orphaned = `
SELECT c.id FROM consultation c JOIN practice_role pr ON pr.id = c.clinician_id
WHERE c.state IN ('OPEN', 'ACTIVE') AND (pr.credential <> 'VERIFIED' OR is_absent(pr.person_id, $2, $3))
ORDER BY c.opened_at LIMIT $1`;

const away = [SESSION_LIMITS.CONSOLE.idleSeconds, OFFLINE_GRACE_SECONDS] as const;

/**
 * Ends the credentials and the duty of clinicians whose licence has run out, the duty of those who have been out of the
 * console for the grace time, and puts the patients of both back at their former places. Source: rule 3 (expiry or
 * suspension takes them offline at once); DOMAIN "Waiting" (offline beyond a grace time).
 * @returns how many credentials, duties and visits were ended
 */
export async function returnPatientsOfAbsentClinicians(services: Services): Promise<number> {
  const due = async (name: string, text: string, values: readonly number[] = away) => {
    const { rows } = await services.db.pool.query<{ id: string }>({ name, text, values: [atMost, ...values] });
    return rows.map(({ id }) => id);
  };
  const expirations = await due('expired-licences', expired, []);
  const ended = await sweepEach(services, { name: 'expireCredentials', due: expirations, handle: expireCredential });
  const gone = await due('absent-clinicians', absent);
  const left = await sweepEach(services, { name: 'endDutyOfAbsentClinicians', due: gone, handle: endAbsent });
  const visits = await due('orphaned-visits', orphaned);
  const name = 'returnPatientsOfAbsentClinicians';
  return ended + left + (await sweepEach(services, { name, due: visits, handle: returnOrphan }));
}

async function endAbsent(tx: Transaction, id: string): Promise<boolean> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM practice_role WHERE id = ${id}::uuid AND is_absent(person_id, ${away[0]}::int, ${away[1]}::int)
    FOR NO KEY UPDATE SKIP LOCKED`;
  return locked.length > 0 && endDuty(tx, null, id);
}

async function expireCredential(tx: Transaction, id: string): Promise<boolean> {
  const [leaving] = await tx.$queryRaw<{ personId: string }[]>`
    SELECT person_id AS "personId" FROM practice_role WHERE id = ${id}::uuid AND credential = 'VERIFIED' FOR NO KEY UPDATE SKIP LOCKED`;
  if (!leaving) return false;
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
  await takeOffline(tx, { id, ...leaving }, 'licence-expired');
  await writeAudit(tx, null, { action: 'clinician.expire', entity: 'clinician', entityId: id });
  return true;
}

async function returnOrphan(tx: Transaction, id: string): Promise<boolean> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM consultation c JOIN practice_role pr ON pr.id = c.clinician_id
    WHERE c.id = ${id}::uuid AND c.state IN ('OPEN', 'ACTIVE')
      AND (pr.credential <> 'VERIFIED' OR is_absent(pr.person_id, ${away[0]}::int, ${away[1]}::int))
    FOR NO KEY UPDATE OF c SKIP LOCKED`;
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
