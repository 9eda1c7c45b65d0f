import { callSql, type SqlTarget } from './sql-target.ts';

export interface ClaimTicketInput {
  readonly practiceRoleId: string;
  /** The services the clinician may serve; those of another institution or role are passed over. */
  readonly serviceIds: readonly string[];
  /** How long the offer holds. */
  readonly leaseSeconds: number;
  /** Consultations and offers held at once; otherwise what the practice role says. */
  readonly capacity?: number;
  /** A named ticket, out of order, with the reason. */
  readonly named?: { readonly ticketId: string; readonly reason: string };
  readonly sessionId?: string;
  /** Routing offers it, not the clinician: history and audit name the system. */
  readonly bySystem?: boolean;
}

export interface ClaimedTicket {
  readonly id: string;
  readonly journeyId: string;
  readonly intakeId: string;
  readonly serviceId: string;
  readonly patientId: string;
  /** The day of the number at the institution, YYYY-MM-DD. */
  readonly day: string;
  readonly number: number;
  readonly triageLevel: number;
  readonly waitingSince: Date;
  readonly leaseUntil: Date;
}

export type ClaimRefusal =
  | 'nothing-waiting'
  | 'at-capacity'
  | 'not-on-duty'
  | 'not-verified'
  | 'licence-expired'
  | 'unknown-clinician';

export type ClaimTicketResult =
  | { readonly ok: true; readonly ticket: ClaimedTicket }
  | { readonly ok: false; readonly reason: ClaimRefusal };

type Row = ({ outcome: 'claimed' } & ClaimedTicket) | { outcome: ClaimRefusal };

const text = `SELECT outcome, id, journey_id AS "journeyId", intake_id AS "intakeId", service_id AS "serviceId",
  patient_id AS "patientId", day, number, triage_level AS "triageLevel", waiting_since AS "waitingSince", lease_until AS "leaseUntil"
  FROM claim_ticket($1::uuid, $2::uuid[], $3::integer, $4::integer, $5::uuid, $6::text, $7::uuid, $8::boolean)`;

/** Offers the next waiting ticket to a clinician; see claim_ticket.sql for the order, the guards and the locks. */
export async function claimTicket(target: SqlTarget, input: ClaimTicketInput): Promise<ClaimTicketResult> {
  const values = [
    input.practiceRoleId,
    input.serviceIds,
    input.leaseSeconds,
    input.capacity ?? null,
    input.named?.ticketId ?? null,
    input.named?.reason ?? null,
    input.sessionId ?? null,
    input.bySystem ?? false,
  ];
  const [row] = await callSql<Row>(target, { name: 'claim_ticket', text, values });
  if (!row) throw new Error('claim_ticket() answers exactly one row');
  if (row.outcome !== 'claimed') return { ok: false, reason: row.outcome };
  const { outcome: _, ...ticket } = row;
  return { ok: true, ticket };
}
