import { randomUUID } from 'node:crypto';
import { historyFaults } from '@openward/domain/machine';
import { lifecycles } from '@openward/domain/audit';
import { createTestDatabase } from '@openward/testing/database';
import {
  type Clinic,
  intakeOf,
  makeGuardian,
  openClinic,
  pharmacistOnDuty,
  signIn,
  signedInPatient,
  takeNumber,
} from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { takeNext } from '../waiting-room/index.ts';
import {
  completeConsultation,
  enterConsultation,
  giveBack,
  myConsultations,
  saveNote,
  viewClinicianRoom,
  viewPatientRoom,
} from './index.ts';
import { contentHash } from './sign-note.ts';

const services = testServices(await createTestDatabase());
const { prisma } = services.db;
const note = { complaint: 'Runny nose', history: 'Since Monday', assessment: 'Common cold', plan: 'Rest' };

async function visit(clinic?: Clinic) {
  const here = clinic ?? (await openClinic(services));
  const pharmacist = await pharmacistOnDuty(services, here);
  const patient = await signedInPatient(services);
  const { ticketId, journeyId } = await takeNumber(services, patient, intakeOf(here, patient.personId));
  const taken = await takeNext(services, pharmacist.actor, { key: randomUUID() });
  return { ...taken, clinic: here, pharmacist, patient, ticketId, journeyId };
}
const entered = async () => {
  const opened = await visit();
  await enterConsultation(services, opened.patient, { ticketId: opened.ticketId });
  return opened;
};
const ending = (consultationId: string) => ({ key: randomUUID(), consultationId, summary: 'Rest and drink.', note });
const events = async (conversationId: string) => {
  const entries = await prisma.message.findMany({ where: { conversationId }, orderBy: { seq: 'asc' } });
  return entries
    .map(({ payload }) => payload)
    .map((payload) => (payload && typeof payload === 'object' && 'event' in payload ? payload.event : null));
};

describe('entering', () => {
  it('makes the visit active once, from however many tabs', async () => {
    const { patient, ticketId, consultationId, conversationId } = await visit();
    const answers = await Promise.all([1, 2, 3].map(() => enterConsultation(services, patient, { ticketId })));
    expect(answers).toEqual([{ consultationId }, { consultationId }, { consultationId }]);
    expect(await events(conversationId)).toEqual(['consultation-opened', 'patient-entered']);
  });
  it('is refused while waiting, for strangers, and after the end', async () => {
    const { clinic, pharmacist, patient, ticketId, consultationId } = await entered();
    const waiting = await signedInPatient(services);
    const { ticketId: own } = await takeNumber(services, waiting, intakeOf(clinic, waiting.personId));
    await expect(enterConsultation(services, waiting, { ticketId: own })).rejects.toMatchObject({
      userMessageKey: 'not-called',
    });
    await expect(enterConsultation(services, waiting, { ticketId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await completeConsultation(services, pharmacist.actor, ending(consultationId));
    await expect(enterConsultation(services, patient, { ticketId })).rejects.toMatchObject({
      userMessageKey: 'ticket-ended',
    });
  });
});

describe('the note', () => {
  it('is one draft however often it is saved', async () => {
    const { pharmacist, consultationId } = await visit();
    const first = await saveNote(services, pharmacist.actor, { consultationId, note: { ...note, plan: '' } });
    const second = await saveNote(services, pharmacist.actor, { consultationId, note });
    expect(second).toMatchObject({ ...note, id: first.id, signedAt: null });
    expect((await viewClinicianRoom(services, pharmacist.actor, { consultationId })).note).toMatchObject(note);
  });
  it('is never another clinician’s to write, and no longer anybody’s once signed', async () => {
    const { clinic, pharmacist, consultationId } = await entered();
    const colleague = await pharmacistOnDuty(services, clinic);
    await expect(saveNote(services, colleague.actor, { consultationId, note })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await completeConsultation(services, pharmacist.actor, ending(consultationId));
    await expect(saveNote(services, pharmacist.actor, { consultationId, note })).rejects.toMatchObject({
      userMessageKey: 'consultation-ended',
    });
  });
});

describe('completing', () => {
  it('signs the note with its hash, ends visit and ticket, closes thread and journey, and replays as legal histories', async () => {
    const { pharmacist, patient, ticketId, journeyId, consultationId, conversationId } = await entered();
    const view = await completeConsultation(services, pharmacist.actor, ending(consultationId));
    expect(view).toMatchObject({ state: 'COMPLETED', summary: 'Rest and drink.' });
    const signed = await prisma.note.findFirstOrThrow({ where: { consultationId } });
    expect(Buffer.from(signed.contentHash ?? [])).toEqual(contentHash({ ...note, diagnosisCode: null }));
    expect(await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } })).toMatchObject({ state: 'DONE' });
    expect((await prisma.conversation.findUniqueOrThrow({ where: { id: conversationId } })).closedAt).not.toBeNull();
    expect((await prisma.journey.findUniqueOrThrow({ where: { id: journeyId } })).closedAt).not.toBeNull();
    expect((await events(conversationId)).slice(-2)).toEqual(['consultation-completed', null]);
    expect((await viewPatientRoom(services, patient, { consultationId })).consultation.summary).toBe('Rest and drink.');
    for (const [subjectId, machine] of [
      [ticketId, lifecycles.TICKET],
      [consultationId, lifecycles.CONSULTATION],
    ] as const) {
      const history = await prisma.stateChange.findMany({ where: { subjectId }, orderBy: { id: 'asc' } });
      expect(historyFaults(machine, history)).toEqual([]);
    }
  });
  it('ends once for one key, at the same moment and later', async () => {
    const { pharmacist, consultationId } = await entered();
    const input = ending(consultationId);
    const answers = await Promise.all([1, 2, 3].map(() => completeConsultation(services, pharmacist.actor, input)));
    expect(answers.every(({ state }) => state === 'COMPLETED')).toBe(true);
    expect(await completeConsultation(services, pharmacist.actor, input)).toEqual(answers[0]);
    expect(await prisma.note.count({ where: { consultationId } })).toBe(1);
    expect(await prisma.stateChange.count({ where: { subjectId: consultationId, command: 'complete' } })).toBe(1);
  });
  it('control: another key finds it ended', async () => {
    const { pharmacist, consultationId } = await entered();
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => completeConsultation(services, pharmacist.actor, ending(consultationId))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ userMessageKey: 'consultation-ended' });
  });
  it('waits until the patient entered, and for a complete note and summary', async () => {
    const { pharmacist, patient, ticketId, consultationId } = await visit();
    const complete = (facts: object) =>
      completeConsultation(services, pharmacist.actor, { ...ending(consultationId), ...facts });
    await expect(complete({})).rejects.toMatchObject({ userMessageKey: 'consultation-not-active' });
    await enterConsultation(services, patient, { ticketId });
    await expect(complete({ note: { ...note, plan: '  ' } })).rejects.toMatchObject({
      userMessageKey: 'note-incomplete',
      details: { field: 'plan' },
    });
    await expect(complete({ summary: ' ' })).rejects.toMatchObject({ userMessageKey: 'summary-missing' });
    expect(await prisma.note.count({ where: { consultationId } })).toBe(0);
  });
});

describe('giving a patient back', () => {
  it('restores the former place, tells the thread, and takes the visit away from the clinician', async () => {
    const { pharmacist, patient, ticketId, consultationId, conversationId } = await entered();
    const before = await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } });
    await giveBack(services, pharmacist.actor, { consultationId, reason: 'shift ends' });
    expect(await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } })).toMatchObject({
      state: 'WAITING',
      waitingSince: before.waitingSince,
      offeredToId: null,
      calledAt: null,
    });
    expect(await events(conversationId)).toEqual(['consultation-opened', 'patient-entered', 'clinician-suspended']);
    await expect(viewClinicianRoom(services, pharmacist.actor, { consultationId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await viewPatientRoom(services, patient, { consultationId })).consultation.state).toBe('CANCELLED');
    const again = await takeNext(services, pharmacist.actor, { key: randomUUID() });
    expect(again).toMatchObject({ ticketId, conversationId });
    expect(again.consultationId).not.toBe(consultationId);
  });
});

describe('who sees a visit', () => {
  it('patient and guardian see it, other patients and other clinicians do not, and every look is written down', async () => {
    const { clinic, pharmacist, patient, consultationId } = await entered();
    const guardian = await signedInPatient(services);
    await makeGuardian(services, guardian.personId, patient.personId);
    await viewPatientRoom(services, guardian, { consultationId });
    const room = await viewClinicianRoom(services, pharmacist.actor, { consultationId });
    expect(room.timeline.map(({ key, actorName }) => [key, actorName])).toContainEqual(['called', '周敏']);
    await expect(viewPatientRoom(services, await signedInPatient(services), { consultationId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const colleague = await pharmacistOnDuty(services, clinic);
    await expect(viewClinicianRoom(services, colleague.actor, { consultationId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(viewClinicianRoom(services, patient, { consultationId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const reads = await prisma.auditEvent.findMany({
      where: { action: 'consultation.read', entityId: consultationId },
      orderBy: [{ createdAt: 'asc' }, { xid: 'asc' }],
    });
    expect(reads.map(({ actorId }) => actorId)).toEqual([guardian.personId, pharmacist.actor.personId]);
    expect(reads.every(({ patientId }) => patientId === patient.personId)).toBe(true);
  });
  it('a clinician of the same person without the practice sees nothing', async () => {
    const { pharmacist, consultationId } = await entered();
    const asPatient = await signIn(services, pharmacist.actor.personId, 'PATIENT');
    await expect(viewPatientRoom(services, asPatient, { consultationId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
  it('lists running and finished visits of the clinician alone', async () => {
    const { clinic, pharmacist, consultationId } = await entered();
    const mine = await myConsultations(services, pharmacist.actor);
    expect(mine.active.map((row) => row.consultationId)).toEqual([consultationId]);
    await completeConsultation(services, pharmacist.actor, ending(consultationId));
    const after = await myConsultations(services, pharmacist.actor);
    expect([after.active.length, after.finished.map(({ noteSigned }) => noteSigned)]).toEqual([0, [true]]);
    const colleague = await pharmacistOnDuty(services, clinic);
    expect(await myConsultations(services, colleague.actor)).toEqual({ active: [], finished: [] });
  });
});
