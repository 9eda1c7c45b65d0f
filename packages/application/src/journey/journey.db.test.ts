import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@openward/testing/database';
import {
  intakeOf,
  makeGuardian,
  openClinic,
  pharmacistOnDuty,
  signedInPatient,
  takeNumber,
} from '@openward/testing/factories';
import { insertPatient } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { completeConsultation, enterConsultation } from '../consultation/index.ts';
import { sendMessage } from '../messaging/index.ts';
import { takeNext } from '../waiting-room/index.ts';
import { listJourneys, viewJourney } from './index.ts';

const services = testServices(await createTestDatabase());
const note = { complaint: 'c', history: '', assessment: 'a', plan: 'p' };

describe('a journey', () => {
  it('leads back to the screen that is open, at every stage', async () => {
    const clinic = await openClinic(services);
    const pharmacist = await pharmacistOnDuty(services, clinic);
    const patient = await signedInPatient(services, { name: '陈丽华' });
    const { ticketId, journeyId } = await takeNumber(services, patient, intakeOf(clinic, patient.personId));
    const card = async () => (await listJourneys(services, patient)).open[0];
    expect(await card()).toMatchObject({
      journeyId,
      ticketId,
      stage: 'waiting',
      place: 1,
      ticketNumber: 'A 001',
      step: 2,
      consultationId: null,
      open: { kind: 'ticket', id: ticketId },
    });
    const { consultationId, conversationId } = await takeNext(services, pharmacist.actor, { key: randomUUID() });
    expect(await card()).toMatchObject({
      stage: 'called',
      place: null,
      consultationId,
      clinicianName: '周敏',
      open: { kind: 'consultation', id: consultationId },
    });
    await enterConsultation(services, patient, { ticketId });
    await sendMessage(services, pharmacist.actor, { id: randomUUID(), conversationId, body: '您好' });
    expect(await card()).toMatchObject({ stage: 'consulting', lastMessage: '您好', unread: 1, step: 3 });
    const summary = 'Rest.';
    await completeConsultation(services, pharmacist.actor, { key: randomUUID(), consultationId, summary, note });
    const { open, past } = await listJourneys(services, patient);
    expect([open, past.map(({ stage }) => stage)]).toEqual([[], ['ended']]);
  });

  it('is told as one timeline with actor and time, what goes on now, and what certainly follows', async () => {
    const clinic = await openClinic(services);
    const patient = await signedInPatient(services, { name: '陈丽华' });
    const { journeyId } = await takeNumber(services, patient, intakeOf(clinic, patient.personId));
    const { timeline } = await viewJourney(services, patient, { journeyId });
    expect(timeline.map(({ key, status, actorName }) => [key, status, actorName])).toEqual([
      ['registered', 'done', '陈丽华'],
      ['queued', 'current', '陈丽华'],
      ['called', 'future', null],
      ['consultation', 'future', null],
    ]);
  });

  it('of a ward is the guardian’s to see, and nobody else’s', async () => {
    const clinic = await openClinic(services);
    const guardian = await signedInPatient(services);
    const ward = await insertPatient(services, { name: '陈小宝', birthDate: new Date('2019-01-01') });
    await makeGuardian(services, guardian.personId, ward);
    const { journeyId } = await takeNumber(services, guardian, intakeOf(clinic, ward));
    expect((await listJourneys(services, guardian)).open).toMatchObject([{ journeyId, patientName: '陈小宝' }]);
    const stranger = await signedInPatient(services);
    expect(await listJourneys(services, stranger)).toEqual({ open: [], past: [] });
    for (const id of [journeyId, randomUUID()]) {
      await expect(viewJourney(services, stranger, { journeyId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const reads = await services.db.prisma.auditEvent.findMany({ where: { patientId: ward, action: 'journey.list' } });
    expect(reads).toMatchObject([{ actorId: guardian.personId }]);
  });
});
