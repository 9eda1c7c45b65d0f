import { randomUUID } from 'node:crypto';
import { SESSION_LIMITS } from '@openward/domain/identity';
import { OFFLINE_GRACE_SECONDS } from '@openward/domain/waiting-room';
import { createTestDatabase } from '@openward/testing/database';
import {
  insertTicket,
  intakeOf,
  openClinic,
  pharmacistOnDuty,
  signedInPatient,
  takeNumber,
} from '@openward/testing/factories';
import { insertSession } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { enterConsultation, returnPatientsOfAbsentClinicians } from '../consultation/index.ts';
import { revokeSession } from '../identity/index.ts';
import { lapseOffers, missCalls, takeNext, viewTicket } from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma, pool } = services.db;

async function called() {
  const clinic = await openClinic(services);
  const pharmacist = await pharmacistOnDuty(services, clinic);
  const patient = await signedInPatient(services);
  const { ticketId } = await takeNumber(services, patient, intakeOf(clinic, patient.personId));
  const taken = await takeNext(services, pharmacist.actor, { key: randomUUID() });
  return { clinic, pharmacist, patient, ...taken, ticketId };
}
/** As if the call had been made so long ago: only the database's clock counts. */
const age = (ticketId: string, seconds: number) =>
  pool.query(`UPDATE ticket SET called_at = called_at - make_interval(secs => $2) WHERE id = $1`, [ticketId, seconds]);
const ticketOf = (id: string) => prisma.ticket.findUniqueOrThrow({ where: { id } });

describe('duty outlives no session', () => {
  const onDuty = async (id: string) =>
    (await prisma.practiceRole.findUniqueOrThrow({ where: { id } })).onDutySince !== null;
  /** As if every session of the person had last been used so long ago. */
  const idle = (personId: string, seconds: number) =>
    pool.query(
      `UPDATE session SET created_at = now() - make_interval(secs => $2), last_seen_at = now() - make_interval(secs => $2)
       WHERE person_id = $1`,
      [personId, seconds],
    );
  it('ends with the last sign-out, not with one of two windows', async () => {
    const { pharmacist } = await called();
    const { actor, practiceRoleId } = pharmacist;
    const { sessionId } = await insertSession(services, actor);
    await revokeSession(services, { ...actor, sessionId });
    expect(await onDuty(practiceRoleId)).toBe(true);
    await revokeSession(services, actor);
    expect(await onDuty(practiceRoleId)).toBe(false);
    const told = await prisma.outboxEvent.findMany({ where: { topic: 'live.emit' }, select: { payload: true } });
    expect(told.map(({ payload }) => payload)).toContainEqual({
      rooms: [`person:${actor.personId}`],
      event: 'duty:changed',
      data: { practiceRoleId },
    });
  });
  it('ends when a laptop stayed closed for the grace time, and the patient is back at the former place', async () => {
    const { pharmacist, patient, ticketId } = await called();
    await enterConsultation(services, patient, { ticketId });
    const { waitingSince } = await ticketOf(ticketId);
    const { personId } = pharmacist.actor;
    await idle(personId, SESSION_LIMITS.CONSOLE.idleSeconds + OFFLINE_GRACE_SECONDS - 30);
    expect(await returnPatientsOfAbsentClinicians(services)).toBe(0);
    await idle(personId, SESSION_LIMITS.CONSOLE.idleSeconds + OFFLINE_GRACE_SECONDS);
    expect(await returnPatientsOfAbsentClinicians(services)).toBe(2);
    expect(await returnPatientsOfAbsentClinicians(services)).toBe(0);
    expect(await onDuty(pharmacist.practiceRoleId)).toBe(false);
    expect(await ticketOf(ticketId)).toMatchObject({ state: 'WAITING', waitingSince });
  });
  it('is kept by one living session among dead ones', async () => {
    const { pharmacist } = await called();
    await idle(pharmacist.actor.personId, 50_000);
    await insertSession(services, pharmacist.actor);
    expect(await returnPatientsOfAbsentClinicians(services)).toBe(0);
    expect(await onDuty(pharmacist.practiceRoleId)).toBe(true);
  });
});

describe('calls nobody follows', () => {
  it('leave a patient five minutes, and one who entered for ever', async () => {
    const early = await called();
    const entered = await called();
    await enterConsultation(services, entered.patient, { ticketId: entered.ticketId });
    await age(early.ticketId, 290);
    await age(entered.ticketId, 3_000);
    expect(await missCalls(services)).toBe(0);
    expect((await ticketOf(early.ticketId)).state).toBe('IN_CONSULTATION');
  });

  it('return once behind the next patient, then expire; the visit is cancelled and the clinician free again', async () => {
    const { clinic, pharmacist, patient, ticketId, consultationId, conversationId } = await called();
    const next = await insertTicket(services, clinic);
    await insertTicket(services, clinic);
    await age(ticketId, 301);
    expect(await missCalls(services)).toBe(1);
    expect(await missCalls(services)).toBe(0);
    expect(await ticketOf(ticketId)).toMatchObject({
      state: 'WAITING',
      missedCalls: 1,
      offeredToId: null,
      calledAt: null,
    });
    expect(await viewTicket(services, patient, { ticketId })).toMatchObject({
      place: 2,
      missedCalls: 1,
      consultationId: null,
    });
    expect(await prisma.consultation.findUniqueOrThrow({ where: { id: consultationId } })).toMatchObject({
      state: 'CANCELLED',
    });
    const clinician = await prisma.participant.findFirstOrThrow({ where: { conversationId, side: 'CLINICIAN' } });
    expect(clinician.leftAt).not.toBeNull();

    expect((await takeNext(services, pharmacist.actor, { key: randomUUID() })).ticketId).toBe(next);
    expect((await takeNext(services, pharmacist.actor, { key: randomUUID() })).ticketId).toBe(ticketId);
    await age(ticketId, 301);
    expect(await missCalls(services)).toBe(1);
    const expired = await ticketOf(ticketId);
    expect(expired).toMatchObject({ state: 'EXPIRED', missedCalls: 2 });
    expect(expired.endedAt).not.toBeNull();
    expect((await prisma.journey.findUniqueOrThrow({ where: { id: expired.journeyId } })).closedAt).not.toBeNull();
  });

  it('are handled once by two sweepers at the same time', async () => {
    const many = await Promise.all([called(), called(), called()]);
    for (const { ticketId } of many) await age(ticketId, 400);
    const [one, other] = await Promise.all([missCalls(services), missCalls(services)]);
    expect(one + other).toBe(3);
    const { rows } = await pool.query(
      `SELECT count(*)::int AS count FROM state_change WHERE command = 'miss' AND subject_id = ANY($1)`,
      [many.map(({ ticketId }) => ticketId)],
    );
    expect(rows).toEqual([{ count: 3 }]);
  });
});

describe('offers whose lease runs out', () => {
  it('go back to the same place, and not before', async () => {
    const clinic = await openClinic(services);
    const pharmacist = await pharmacistOnDuty(services, clinic);
    const ticketId = await insertTicket(services, clinic, { minutes: 4 });
    const before = await ticketOf(ticketId);
    await pool.query('SELECT * FROM claim_ticket($1, ARRAY[$2]::uuid[], 90)', [
      pharmacist.practiceRoleId,
      clinic.serviceId,
    ]);
    expect(await lapseOffers(services)).toBe(0);
    await pool.query(`UPDATE ticket SET lease_until = now() - interval '1 second' WHERE id = $1`, [ticketId]);
    expect(await lapseOffers(services)).toBe(1);
    expect(await ticketOf(ticketId)).toEqual(before);
    expect(await lapseOffers(services)).toBe(0);
  });
});
