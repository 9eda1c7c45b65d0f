import { randomUUID } from 'node:crypto';
import { historyFaults } from '@openward/domain/machine';
import { lifecycles } from '@openward/domain/audit';
import { createTestDatabase } from '@openward/testing/database';
import {
  countStatements,
  insertTicket,
  intakeOf,
  openClinic,
  pharmacistOnDuty,
  signedInPatient,
  signedInStaff,
  takeNumber,
} from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { enterConsultation } from '../consultation/index.ts';
import { messagesSince, sendMessage } from '../messaging/index.ts';
import { takeNext } from '../waiting-room/index.ts';
import { closeTicket, viewQueuesNow, viewSupervisedTickets } from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma } = services.db;
const reason = 'the clinician fell ill';

async function ward() {
  const clinic = await openClinic(services);
  const { institutionId } = clinic;
  const bare = { institutionId, licenceNumber: null, licenceValidUntil: null };
  const admin = (await signedInStaff(services, { ...bare, role: 'INSTITUTION_ADMIN' })).actor;
  const pharmacist = await pharmacistOnDuty(services, clinic);
  const patient = await signedInPatient(services);
  const { ticketId } = await takeNumber(services, patient, intakeOf(clinic, patient.personId));
  return { clinic, admin, pharmacist, patient, ticketId };
}

describe('queues now', () => {
  it('count who waits, how long, and the places on duty, in as many statements for many as for few', async () => {
    const { clinic, admin } = await ward();
    const one = (await viewQueuesNow(services, admin)).rows;
    expect(one).toHaveLength(1);
    expect(one[0]).toMatchObject({
      serviceId: clinic.serviceId,
      waiting: 1,
      inConsultation: 0,
      cliniciansOnDuty: 1,
      held: 0,
    });
    expect(one[0]?.longestWaitSeconds).toBeGreaterThanOrEqual(0);
    const platform = (await signedInStaff(services, { role: 'PLATFORM_ADMIN' })).actor;
    const few = await countStatements(() => viewQueuesNow(services, platform));
    await openClinic(services);
    expect(await countStatements(() => viewQueuesNow(services, platform))).toBe(few);
  });
  it('show tickets without names, of the own institution alone', async () => {
    const { clinic, admin, patient, ticketId } = await ward();
    const { rows } = await viewSupervisedTickets(services, admin, clinic);
    expect(rows).toMatchObject([{ ticketId, state: 'WAITING', clinician: null }]);
    const { name } = await prisma.person.findUniqueOrThrow({ where: { id: patient.personId } });
    expect(JSON.stringify(rows)).not.toContain(name);
    const other = await ward();
    await expect(viewSupervisedTickets(services, other.admin, clinic)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('force-close', () => {
  it('ends who waits, with reason and history, once', async () => {
    const { admin, ticketId } = await ward();
    expect(await closeTicket(services, admin, { ticketId, reason })).toEqual({ refunded: false });
    const ticket = await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId }, include: { journey: true } });
    expect(ticket.state).toBe('CANCELLED');
    expect(ticket.journey.closedAt).not.toBeNull();
    const history = await prisma.stateChange.findMany({ where: { subjectId: ticketId }, orderBy: { id: 'asc' } });
    expect(historyFaults(lifecycles.TICKET, history)).toEqual([]);
    expect(history.at(-1)).toMatchObject({ command: 'cancel', actorId: admin.personId, reason });
    await expect(closeTicket(services, admin, { ticketId, reason })).rejects.toMatchObject({
      userMessageKey: 'ticket-ended',
    });
  });
  it('ends a stuck consultation: the thread says so, and the clinician is out of it', async () => {
    const { admin, pharmacist, patient, ticketId } = await ward();
    const { conversationId, consultationId } = await takeNext(services, pharmacist.actor, { key: randomUUID() });
    await enterConsultation(services, patient, { ticketId });
    await closeTicket(services, admin, { ticketId, reason });
    const visit = await prisma.consultation.findUniqueOrThrow({ where: { id: consultationId } });
    expect(visit.state).toBe('CANCELLED');
    const { messages, isOpen } = await messagesSince(services, patient, { conversationId, afterSeq: 0, limit: 100 });
    expect(messages.at(-1)?.payload).toMatchObject({ event: 'consultation-cancelled' });
    expect(isOpen).toBe(false);
    const late = { id: randomUUID(), conversationId, body: 'are you there?' };
    await expect(sendMessage(services, pharmacist.actor, late)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  it('is for admins of the institution alone; a missing ticket and a foreign one answer alike', async () => {
    const { pharmacist, ticketId } = await ward();
    const other = await ward();
    await expect(closeTicket(services, other.admin, { ticketId, reason })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(closeTicket(services, other.admin, { ticketId: randomUUID(), reason })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(closeTicket(services, pharmacist.actor, { ticketId, reason })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const auditor = (await signedInStaff(services, { role: 'AUDITOR' })).actor;
    await expect(closeTicket(services, auditor, { ticketId, reason })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
  it('has one winner against the patient being taken at the same moment', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { clinic, admin, pharmacist, ticketId } = await ward();
      await insertTicket(services, clinic);
      await Promise.allSettled([
        takeNext(services, pharmacist.actor, { key: randomUUID() }),
        closeTicket(services, admin, { ticketId, reason }),
      ]);
      const ticket = await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } });
      const running = await prisma.consultation.count({ where: { ticketId, state: { in: ['OPEN', 'ACTIVE'] } } });
      expect([ticket.state, running]).toEqual(
        ticket.state === 'CANCELLED' ? ['CANCELLED', 0] : [ticket.state, ticket.state === 'IN_CONSULTATION' ? 1 : 0],
      );
    }
  });
});
