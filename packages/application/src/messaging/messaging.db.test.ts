import { randomUUID } from 'node:crypto';
import type { Actor } from '@openward/domain/access';
import { createTestDatabase } from '@openward/testing/database';
import {
  intakeOf,
  makeGuardian,
  openClinic,
  pharmacistOnDuty,
  signedInPatient,
  takeNumber,
} from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { completeConsultation, enterConsultation, giveBack } from '../consultation/index.ts';
import { joinQueue, takeNext } from '../waiting-room/index.ts';
import {
  authorizeConversation,
  headsFor,
  markConversation,
  messagesSince,
  sendMessage,
  storeMessages,
} from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma } = services.db;
const clinic = await openClinic(services);

async function thread() {
  const pharmacist = await pharmacistOnDuty(services, clinic);
  const patient = await signedInPatient(services);
  const { ticketId } = await takeNumber(services, patient, intakeOf(clinic, patient.personId));
  const taken = await takeNext(services, pharmacist.actor, { key: randomUUID() });
  await enterConsultation(services, patient, { ticketId });
  return { ...taken, pharmacist: pharmacist.actor, patient };
}
const text = (conversationId: string, body = 'Good morning') => ({ id: randomUUID(), conversationId, body });
const all = { afterSeq: 0, limit: 100 };
const end = (consultationId: string) => ({
  key: randomUUID(),
  consultationId,
  summary: 'Rest.',
  note: { complaint: 'c', history: '', assessment: 'a', plan: 'p' },
});

describe('storing messages', () => {
  it('gives each item its own outcome, in the order given, and harms no neighbour', async () => {
    const one = await thread();
    const other = await thread();
    const stranger = await signedInPatient(services);
    const first = text(one.conversationId, 'first');
    const outcomes = await storeMessages(services, [
      { actor: one.patient, input: first },
      { actor: stranger, input: text(one.conversationId) },
      { actor: one.patient, input: text(one.conversationId, ' \u200b ') },
      { actor: other.pharmacist, input: text(other.conversationId, 'elsewhere') },
      { actor: one.patient, input: text(randomUUID()) },
      { actor: one.pharmacist, input: text(one.conversationId, 'second\0') },
      { actor: one.patient, input: first },
      { actor: one.patient, input: { ...first, body: 'changed' } },
    ]);
    const said = outcomes.map((outcome) =>
      outcome.ok
        ? [outcome.value.message.seq, outcome.value.message.body, outcome.value.isNew]
        : outcome.error.userMessageKey,
    );
    expect(said).toEqual([
      [3, 'first', true],
      'not-found',
      'message-empty',
      [3, 'elsewhere', true],
      'not-found',
      [4, 'second', true],
      [3, 'first', false],
      'message-differs',
    ]);
  });
  it('refuses who has no right to write at all, and a session that has ended', async () => {
    const { conversationId, patient } = await thread();
    const auditor: Actor = { ...patient, app: 'CONSOLE', practices: [] };
    await prisma.session.update({ where: { id: patient.sessionId }, data: { revokedAt: new Date() } });
    const outcomes = await storeMessages(services, [
      { actor: auditor, input: text(conversationId) },
      { actor: patient, input: text(conversationId) },
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? '' : outcome.error.code))).toEqual(['FORBIDDEN', 'UNAUTHENTICATED']);
  });
  it('keeps one sequence without gaps when both sides write at once', async () => {
    const { conversationId, patient, pharmacist } = await thread();
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        storeMessages(services, [{ actor: n % 2 ? patient : pharmacist, input: text(conversationId, `${n}`) }]),
      ),
    );
    const { messages, lastSeq } = await messagesSince(services, patient, { conversationId, ...all });
    expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 22 }, (_, n) => n + 1));
    expect(lastSeq).toBe(22);
  });
  it('sending over plain requests stores once and tells the thread once', async () => {
    const { conversationId, patient } = await thread();
    const input = text(conversationId, 'over http');
    const sent = await sendMessage(services, patient, input);
    expect(await sendMessage(services, patient, input)).toEqual(sent);
    const events = await prisma.outboxEvent.findMany({
      where: { payload: { path: ['data', 'id'], equals: input.id } },
    });
    expect(events).toMatchObject([{ topic: 'live.emit', payload: { event: 'message:created' } }]);
  });
  it('is closed to both once the last visit has ended, and the refusal says so', async () => {
    const { conversationId, consultationId, patient, pharmacist } = await thread();
    await completeConsultation(services, pharmacist, end(consultationId));
    await expect(sendMessage(services, patient, text(conversationId))).rejects.toMatchObject({
      userMessageKey: 'conversation-closed',
    });
    await expect(sendMessage(services, pharmacist, text(conversationId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('reading messages', () => {
  it('pages forwards and backwards without losing or repeating an entry', async () => {
    const { conversationId, patient } = await thread();
    for (const body of ['3', '4', '5', '6', '7']) await sendMessage(services, patient, text(conversationId, body));
    const page = async (input: object) => {
      const { messages, hasMore } = await messagesSince(services, patient, { conversationId, limit: 3, ...input });
      return [messages.map(({ seq }) => seq), hasMore];
    };
    expect(await page({ afterSeq: 0 })).toEqual([[1, 2, 3], true]);
    expect(await page({ afterSeq: 5 })).toEqual([[6, 7], false]);
    expect(await page({ afterSeq: 7 })).toEqual([[], false]);
    expect(await page({})).toEqual([[5, 6, 7], true]);
    expect(await page({ beforeSeq: 5 })).toEqual([[2, 3, 4], true]);
    expect(await page({ beforeSeq: 2 })).toEqual([[1], false]);
  });
  it('says who stands on which side, and writes the reading down', async () => {
    const { conversationId, patient, pharmacist } = await thread();
    await sendMessage(services, patient, text(conversationId));
    await sendMessage(services, pharmacist, text(conversationId));
    const { messages, marks, isOpen } = await messagesSince(services, pharmacist, { conversationId, ...all });
    expect(messages.map(({ side }) => side)).toEqual(['SYSTEM', 'SYSTEM', 'PATIENT', 'CLINICIAN']);
    expect(marks.map(({ side }) => side)).toEqual(['PATIENT', 'CLINICIAN']);
    expect(isOpen).toBe(true);
    const read = await prisma.auditEvent.findFirstOrThrow({
      where: { action: 'conversation.read', entityId: conversationId },
    });
    expect(read).toMatchObject({
      actorId: pharmacist.personId,
      patientId: patient.personId,
      details: { from: 1, to: 4 },
    });
  });
  it('answers alike for a thread that is missing and one that is somebody else’s', async () => {
    const { conversationId } = await thread();
    const stranger = await signedInPatient(services);
    const colleague = await pharmacistOnDuty(services, clinic);
    for (const actor of [stranger, colleague.actor]) {
      for (const id of [conversationId, randomUUID()]) {
        await expect(messagesSince(services, actor, { conversationId: id, ...all })).rejects.toMatchObject({
          code: 'NOT_FOUND',
        });
        await expect(authorizeConversation(services, actor, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
        await expect(
          markConversation(services, actor, { conversationId: id, seq: 1, kind: 'read' }),
        ).rejects.toMatchObject({ code: 'NOT_FOUND' });
      }
    }
  });
  it('a clinician reads a later visit of a colleague no further than the end of the own one', async () => {
    const { conversationId, consultationId, patient, pharmacist } = await thread();
    await sendMessage(services, patient, text(conversationId, 'before'));
    await giveBack(services, pharmacist, { consultationId, reason: 'shift ends' });
    await expect(messagesSince(services, pharmacist, { conversationId, ...all })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const colleague = await pharmacistOnDuty(services, clinic);
    const second = await takeNext(services, colleague.actor, { key: randomUUID() });
    expect(second.conversationId).toBe(conversationId);
    await enterConsultation(services, patient, { ticketId: second.ticketId });
    await completeConsultation(services, colleague.actor, end(second.consultationId));
    const ended = await messagesSince(services, colleague.actor, { conversationId, ...all });
    expect(ended.isOpen).toBe(false);
    expect(ended.messages.at(-2)?.payload?.event).toBe('consultation-completed');
    expect(ended.messages.at(-1)?.payload?.card?.kind).toBe('summary');
    await expect(authorizeConversation(services, colleague.actor, conversationId)).rejects.toMatchObject({
      userMessageKey: 'consultation-ended',
    });
    expect((await authorizeConversation(services, patient, conversationId)).lastSeq).toBe(ended.lastSeq);
  });
});

describe('marks', () => {
  it('rise, never fall, never pass the head, and what was read was delivered', async () => {
    const { conversationId, patient, pharmacist } = await thread();
    const mark = (seq: number, kind: 'read' | 'delivered') =>
      markConversation(services, patient, { conversationId, seq, kind });
    expect(await mark(1, 'delivered')).toMatchObject({ deliveredSeq: 1, readSeq: 0, readAt: null, side: 'PATIENT' });
    expect(await mark(99, 'read')).toMatchObject({ deliveredSeq: 2, readSeq: 2 });
    expect(await mark(1, 'read')).toBeNull();
    expect(await mark(2, 'delivered')).toBeNull();
    const { marks } = await authorizeConversation(services, pharmacist, conversationId);
    expect(marks.find(({ personId }) => personId === patient.personId)).toMatchObject({ deliveredSeq: 2, readSeq: 2 });
  });
  it('a guardian whose link has ended has none any more', async () => {
    const guardian = await signedInPatient(services);
    const pharmacist = await pharmacistOnDuty(services, clinic);
    const ward = await signedInPatient(services);
    const link = await makeGuardian(services, guardian.personId, ward.personId);
    await joinQueue(services, guardian, intakeOf(clinic, ward.personId));
    const { conversationId } = await takeNext(services, pharmacist.actor, { key: randomUUID() });
    const read = { conversationId, seq: 1, kind: 'read' } as const;
    expect(await markConversation(services, guardian, read)).toMatchObject({ readSeq: 1 });
    await prisma.guardianLink.update({ where: { id: link }, data: { endedAt: new Date() } });
    await expect(markConversation(services, guardian, read)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

it('heads are told for the conversations asked, and for nothing else', async () => {
  const { conversationId } = await thread();
  expect(await headsFor(services, [conversationId, randomUUID()])).toEqual([{ conversationId, lastSeq: 2 }]);
  expect(await headsFor(services, [])).toEqual([]);
});
