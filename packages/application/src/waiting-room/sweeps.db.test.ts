import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@openward/testing/database';
import { insertTicket, intakeOf, openClinic, pharmacistOnDuty, signedInPatient } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { enterConsultation } from '../consultation/index.ts';
import { joinQueue, lapseOffers, missCalls, takeNext, viewTicket } from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma, pool } = services.db;

async function called() {
  const clinic = await openClinic(services);
  const pharmacist = await pharmacistOnDuty(services, clinic);
  const patient = await signedInPatient(services);
  const { ticketId } = await joinQueue(services, patient, intakeOf(clinic, patient.personId));
  const taken = await takeNext(services, pharmacist.actor, { key: randomUUID() });
  return { clinic, pharmacist, patient, ...taken, ticketId };
}
/** As if the call had been made so long ago: only the database's clock counts. */
const age = (ticketId: string, seconds: number) =>
  pool.query(`UPDATE ticket SET called_at = called_at - make_interval(secs => $2) WHERE id = $1`, [ticketId, seconds]);
const ticketOf = (id: string) => prisma.ticket.findUniqueOrThrow({ where: { id } });

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
