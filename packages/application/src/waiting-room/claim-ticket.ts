import type { Transaction } from '@openward/db';
import type { Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { OFFER_LEASE_SECONDS, type TakeRefusal } from '@openward/domain/waiting-room';
import { practiceRefusal } from './practice-refusal.ts';

export interface ClaimedTicket {
  readonly id: string;
  readonly journeyId: string;
  readonly serviceId: string;
  readonly patientId: string;
  readonly number: number;
}

interface Row extends ClaimedTicket {
  readonly outcome: string;
}

const refusals: Readonly<Record<string, TakeRefusal>> = {
  'at-capacity': 'capacity-reached',
  'not-on-duty': 'off-duty',
  'not-verified': 'credential-not-verified',
  'licence-expired': 'licence-expired',
};

interface Claim {
  readonly practiceRoleId: string;
  readonly serviceIds: readonly string[];
  /** Leave out for the next in order. */
  readonly ticketId?: string;
}

/**
 * Offers a ticket to the clinician and holds it until the end of the transaction; claim_ticket.sql decides which.
 * @returns null when nobody (or not this one) is waiting
 * @throws AppError CONFLICT `off-duty` or `capacity-reached`; FORBIDDEN for an invalid licence or credential
 */
export async function claimTicket(tx: Transaction, actor: Actor, claim: Claim): Promise<ClaimedTicket | null> {
  const { practiceRoleId, serviceIds, ticketId = null } = claim;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT outcome, id, journey_id AS "journeyId", service_id AS "serviceId", patient_id AS "patientId", number
    FROM claim_ticket(clinician => ${practiceRoleId}::uuid, services => ${[...serviceIds]}::uuid[],
      lease_seconds => ${OFFER_LEASE_SECONDS}::int, named_ticket => ${ticketId}::uuid, by_session => ${actor.sessionId}::uuid)`;
  const row = rows[0];
  if (!row) throw new Error('claim_ticket gave no answer');
  const { outcome, ...ticket } = row;
  if (outcome === 'claimed') return ticket;
  if (outcome === 'nothing-waiting') return null;
  const refusal = refusals[outcome];
  throw refusal ? practiceRefusal(refusal) : new AppError('INTERNAL', `claim_ticket answered ${outcome}`, 'internal');
}
