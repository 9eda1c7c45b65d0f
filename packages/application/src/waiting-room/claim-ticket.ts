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
}

/**
 * Offers the next ticket the clinician may take and holds it until the end of the transaction. claim_ticket.sql decides
 * which: it passes over patients whom `mayServe` refuses, by index, however many of them wait in front.
 * @returns null when nobody this clinician may take is waiting
 * @throws AppError CONFLICT `off-duty` or `capacity-reached`; FORBIDDEN for an invalid licence or credential
 */
export async function claimTicket(tx: Transaction, actor: Actor, who: Claim): Promise<ClaimedTicket | null> {
  const result = await claim(tx, { ...who, leaseSeconds: OFFER_LEASE_SECONDS, sessionId: actor.sessionId });
  if (result.ok) return result.ticket;
  if (result.reason === 'nothing-waiting') return null;
  const refusal = refusals[result.reason];
  throw refusal
    ? practiceRefusal(refusal)
    : new AppError('INTERNAL', `claim_ticket answered ${result.reason}`, 'internal');
}
