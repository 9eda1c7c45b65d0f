import type { Transaction } from '@openward/db';
import { type ClaimedTicket, type ClaimRefusal, claimTicket as claim } from '@openward/db/sql';
import type { Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { OFFER_LEASE_SECONDS, type TakeRefusal } from '@openward/domain/waiting-room';
import { practiceRefusal } from './practice-refusal.ts';

const refusals: Partial<Record<ClaimRefusal, TakeRefusal>> = {
  'at-capacity': 'capacity-reached',
  'not-on-duty': 'off-duty',
  'not-verified': 'credential-not-verified',
  'licence-expired': 'licence-expired',
};

interface Claim {
  readonly practiceRoleId: string;
  readonly serviceIds: readonly string[];
  /** Leave out for the next in order; named because the rules pass over those before it. */
  readonly ticketId?: string;
}

/**
 * Offers a ticket to the clinician and holds it until the end of the transaction; claim_ticket.sql decides which.
 * @returns null when nobody (or not this one) is waiting
 * @throws AppError CONFLICT `off-duty` or `capacity-reached`; FORBIDDEN for an invalid licence or credential
 */
export async function claimTicket(
  tx: Transaction,
  actor: Actor,
  { ticketId, ...who }: Claim,
): Promise<ClaimedTicket | null> {
  const named = ticketId ? { named: { ticketId, reason: 'next-eligible' } } : {};
  const result = await claim(tx, { ...who, ...named, leaseSeconds: OFFER_LEASE_SECONDS, sessionId: actor.sessionId });
  if (result.ok) return result.ticket;
  if (result.reason === 'nothing-waiting') return null;
  const refusal = refusals[result.reason];
  throw refusal
    ? practiceRefusal(refusal)
    : new AppError('INTERNAL', `claim_ticket answered ${result.reason}`, 'internal');
}
