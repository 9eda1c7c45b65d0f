import { randomUUID } from 'node:crypto';
import type { Services } from '@openward/application/services';
import { joinQueue } from '@openward/application/waiting-room';
import type { Actor } from '@openward/domain/access';
import { CONSENT_VERSION, type JoinQueueInput } from '@openward/domain/intake';
import { insertPatient } from '../people/index.ts';
import { insertService, type Clinic } from './clinic.ts';

/** A complete, harmless intake. */
export const intakeOf = (
  { serviceId }: Clinic,
  patientId: string,
  facts: Partial<JoinQueueInput> = {},
): JoinQueueInput => ({
  key: randomUUID(),
  serviceId,
  patientId,
  symptoms: 'A runny nose since Monday',
  since: 'WEEK',
  redFlags: [],
  attachmentIds: [],
  guardianPresent: false,
  evidence: null,
  consentVersion: CONSENT_VERSION,
  acceptedPriceMinor: 0,
  ...facts,
});

/** Takes a place in a queue that costs nothing. */
export async function takeNumber(
  services: Services,
  actor: Actor,
  input: JoinQueueInput,
): Promise<{ readonly ticketId: string; readonly journeyId: string }> {
  const { ticketId, journeyId } = await joinQueue(services, actor, input);
  if (ticketId === null) throw new Error('this queue costs money');
  return { ticketId, journeyId };
}

/** Asks for a place in a queue that costs money: nothing is paid yet. */
export async function askForPlace(
  services: Services,
  actor: Actor,
  { institutionId, priceMinor = 1900 }: { readonly institutionId: string; readonly priceMinor?: number },
): Promise<{ readonly paymentId: string; readonly journeyId: string; readonly clinic: Clinic }> {
  const clinic = { institutionId, serviceId: await insertService(services, institutionId, { priceMinor }) };
  const intake = intakeOf(clinic, actor.personId, { acceptedPriceMinor: priceMinor });
  const { paymentId, journeyId } = await joinQueue(services, actor, intake);
  if (paymentId === null) throw new Error('this queue costs nothing');
  return { paymentId, journeyId, clinic };
}

interface Waiting {
  readonly patientId?: string;
  /** How long the ticket has waited. */
  readonly minutes?: number;
  readonly triageLevel?: number;
}

/** A waiting ticket with its journey and intake, written without the use case. @returns its id */
export async function insertTicket(services: Services, { serviceId }: Clinic, facts: Waiting = {}): Promise<string> {
  const patientId = facts.patientId ?? (await insertPatient(services));
  const { rows } = await services.db.pool.query<{ id: string }>(
    `WITH j AS (INSERT INTO journey (patient_id, concern) VALUES ($1, 'A runny nose') RETURNING id),
     i AS (INSERT INTO intake (journey_id, service_id, submitted_by_id, symptoms, since, consent_version, price_minor)
       SELECT id, $2, $1, 'A runny nose', 'WEEK', '2026', 0 FROM j RETURNING id, journey_id),
     t AS (INSERT INTO ticket (journey_id, intake_id, service_id, patient_id, day, number, waiting_since, triage_level)
       SELECT journey_id, id, $2, $1, '2026-01-01', next_ticket_number($2, '2026-01-01'), now() - make_interval(mins => $3), $4
       FROM i RETURNING id, journey_id),
     h AS (INSERT INTO state_change (lifecycle, subject_id, journey_id, command, to_state, actor_id)
       SELECT 'TICKET', id, journey_id, 'create', 'WAITING', $1 FROM t)
     SELECT id FROM t`,
    [patientId, serviceId, facts.minutes ?? 0, facts.triageLevel ?? 4],
  );
  const id = rows[0]?.id;
  if (!id) throw new Error('no ticket was stored');
  return id;
}
