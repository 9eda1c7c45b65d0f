import { randomBytes, randomUUID } from 'node:crypto';
import { CONSENT_VERSION } from '@openward/domain/intake';
import { createTestDatabase } from '@openward/testing/database';
import {
  endVisit,
  insertDiagnosis,
  insertService,
  makeGuardian,
  openVisit,
  signedInPatient,
  signedInStaff,
} from '@openward/testing/factories';
import { insertInstitution } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import {
  confirmEvidence,
  enterConsultation,
  myConsultations,
  patientRecord,
  privateNotes,
  viewClinicianRoom,
  viewSummary,
} from '../consultation/index.ts';
import { viewJourney } from '../journey/index.ts';
import { messagesSince, storeMessages } from '../messaging/index.ts';
import { takeNext } from '../waiting-room/index.ts';
import { acceptReferral, declineReferral, makeReferral, referralServices, viewReferral } from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma } = services.db;

/** A pharmacist's visit, and a doctor's service of another institution with a doctor on duty. */
async function referred(priceMinor = 0) {
  const visit = await openVisit(services);
  const institutionId = await insertInstitution(services);
  const serviceId = await insertService(services, institutionId, { role: 'DOCTOR', priceMinor, nameEn: 'Cardiology' });
  const doctor = await signedInStaff(services, {
    role: 'DOCTOR',
    institutionId,
    capacity: 5,
    onDutySince: new Date(),
    name: '陆雯',
  });
  const { pharmacist, consultationId } = visit;
  const reason = 'Pressure too high for advice';
  const { referralId } = await makeReferral(services, pharmacist, {
    key: randomUUID(),
    consultationId,
    serviceId,
    reason,
  });
  const { journeyId } = await prisma.consultation.findUniqueOrThrow({ where: { id: consultationId } });
  const accepting = {
    referralId,
    consentVersion: CONSENT_VERSION,
    acceptedPriceMinor: priceMinor,
    guardianPresent: false,
    evidence: null,
  };
  return { ...visit, serviceId, doctor: doctor.actor, referralId, journeyId, reason, accepting };
}

/** The paper of a prior diagnosis, uploaded. */
async function paperOf(patientId: string) {
  const file = { mediaType: 'image/jpeg', bytes: 9, sha256: randomBytes(32), storageKey: randomUUID() };
  const { id } = await prisma.attachment.create({
    data: { ...file, uploadedById: patientId, patientId, purpose: 'EVIDENCE' },
  });
  const diagnosisCode = await insertDiagnosis(services);
  return { diagnosisCode, institutionName: '县人民医院', diagnosedOn: '2025-03-04', attachmentIds: [id] };
}

it('an earlier clinician reads nothing of a later visit in the same thread, not in the list either', async () => {
  const visit = await referred();
  const { patient, pharmacist, conversationId, doctor } = visit;
  const say = (body: string) =>
    storeMessages(services, [{ actor: patient, input: { id: randomUUID(), conversationId, body } }]);
  await say('for the pharmacist');
  await endVisit(services, visit);
  await acceptReferral(services, patient, { key: randomUUID(), ...visit.accepting });
  const { ticketId } = await takeNext(services, doctor, { key: randomUUID() });
  await enterConsultation(services, patient, { ticketId });
  await say('canary for the doctor alone');
  const [row] = (await myConsultations(services, pharmacist)).finished;
  expect(row).toMatchObject({ lastMessage: 'for the pharmacist', unansweredSince: null });
  const [later] = (await myConsultations(services, doctor)).active;
  expect(later?.lastMessage).toBe('canary for the doctor alone');
});

describe('a referral', () => {
  it('is a card in the thread, and leads the patient to it', async () => {
    const { patient, pharmacist, conversationId, referralId, journeyId, consultationId, reason } = await referred();
    const last = await prisma.message.findFirst({ where: { conversationId }, orderBy: { seq: 'desc' } });
    expect(last?.payload).toEqual({ card: { kind: 'referral', id: referralId } });
    for (const actor of [patient, pharmacist])
      expect(await viewReferral(services, actor, { referralId })).toMatchObject({ state: 'OPEN', reason });
    await endVisit(services, { pharmacist, consultationId } as Awaited<ReturnType<typeof openVisit>>);
    const journey = await viewJourney(services, patient, { journeyId });
    expect(journey).toMatchObject({
      stage: 'referred',
      open: { kind: 'consultation', id: consultationId },
      closedAt: null,
    });
  });

  it('accepted, the next clinician goes on with the same journey, its thread, its earlier visit and the reason', async () => {
    const { patient, pharmacist, clinic, accepting, referralId, journeyId, doctor, reason, ...visit } =
      await referred();
    await endVisit(services, { ...visit, patient, pharmacist, clinic });
    const key = randomUUID();
    const accept = () => acceptReferral(services, patient, { key, ...accepting });
    const answers = await Promise.all([accept(), accept(), accept()]);
    expect(new Set(answers.map(({ ticketId }) => ticketId)).size).toBe(1);
    const ticketId = answers[0]?.ticketId ?? '';
    expect(answers[0]).toMatchObject({ journeyId, paymentId: null });
    const taken = await takeNext(services, doctor, { key: randomUUID() });
    expect(taken).toMatchObject({ conversationId: visit.conversationId, ticketId });
    await enterConsultation(services, patient, { ticketId });
    const { consultationId } = taken;
    const room = await viewClinicianRoom(services, doctor, { consultationId });
    expect(room.referral).toMatchObject({ reason, madeBy: { name: '周敏' } });
    expect(room.timeline.map(({ key: step }) => step)).toEqual(
      expect.arrayContaining(['completed', 'referral-made', 'referral-accepted']),
    );
    const record = await patientRecord(services, doctor, { consultationId });
    expect(record.consultations).toMatchObject([{ consultationId: visit.consultationId, sameJourney: true }]);
    const { messages } = await messagesSince(services, doctor, { conversationId: visit.conversationId, limit: 100 });
    expect(messages[0]?.seq).toBe(1);
    expect((await viewSummary(services, doctor, { consultationId: visit.consultationId })).consultation.state).toBe(
      'COMPLETED',
    );
    expect(await privateNotes(services, doctor, { consultationId })).toEqual({ notes: [] });
    await expect(viewSummary(services, pharmacist, { consultationId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await viewReferral(services, patient, { referralId })).toMatchObject({ state: 'ACCEPTED', ticketId });
  });

  it('to a doctor takes the prior diagnosis along, and its doctor may confirm it (rule 1)', async () => {
    const { patient, accepting, referralId, doctor, journeyId } = await referred();
    expect(await viewReferral(services, patient, { referralId })).toMatchObject({
      takesEvidence: true,
      patient: { personId: patient.personId },
    });
    const evidence = await paperOf(patient.personId);
    const accept = () => acceptReferral(services, patient, { key: randomUUID(), ...accepting, evidence });
    await expect(accept()).rejects.toMatchObject({ userMessageKey: 'identity-needed' });
    const verified = {
      identityVerifiedAt: new Date(),
      identityIndex: randomBytes(32),
      identitySealed: randomBytes(32),
    };
    await prisma.patientProfile.update({ where: { personId: patient.personId }, data: verified });
    const { ticketId } = await accept();
    const { consultationId } = await takeNext(services, doctor, { key: randomUUID() });
    await enterConsultation(services, patient, { ticketId: ticketId ?? '' });
    const room = await viewClinicianRoom(services, doctor, { consultationId });
    expect(room.evidence).toMatchObject([
      { diagnosis: { code: evidence.diagnosisCode }, refusal: null, attachments: [{}] },
    ]);
    const { id: evidenceId } = await prisma.evidence.findFirstOrThrow({ where: { journeyId } });
    await confirmEvidence(services, doctor, { consultationId, evidenceId });
    const confirmed = await viewClinicianRoom(services, doctor, { consultationId });
    expect(confirmed.consultation.kind).toBe('FOLLOW_UP');
  });

  it('to a pharmacist takes none', async () => {
    const { patient, accepting, referralId, serviceId } = await referred();
    await prisma.service.update({ where: { id: serviceId }, data: { role: 'PHARMACIST' } });
    expect(await viewReferral(services, patient, { referralId })).toMatchObject({ takesEvidence: false });
    const evidence = await paperOf(patient.personId);
    await expect(
      acceptReferral(services, patient, { key: randomUUID(), ...accepting, evidence }),
    ).rejects.toMatchObject({ userMessageKey: 'evidence-not-taken' });
  });

  it('to a service with a price becomes a payment first', async () => {
    const { patient, accepting, referralId } = await referred(3000);
    const accept = (acceptedPriceMinor: number) =>
      acceptReferral(services, patient, { key: randomUUID(), ...accepting, acceptedPriceMinor });
    await expect(accept(0)).rejects.toMatchObject({ userMessageKey: 'price-changed' });
    const { ticketId, paymentId } = await accept(3000);
    expect(ticketId).toBeNull();
    expect(await prisma.payment.findUniqueOrThrow({ where: { id: paymentId ?? '' } })).toMatchObject({
      amountMinor: 3000,
      state: 'PENDING',
    });
    expect(await viewReferral(services, patient, { referralId })).toMatchObject({ state: 'ACCEPTED', paymentId });
  });

  it('needs the consent of today, and is answered once', async () => {
    const { patient, accepting } = await referred();
    const accept = (facts: object = {}) =>
      acceptReferral(services, patient, { key: randomUUID(), ...accepting, ...facts });
    await expect(accept({ consentVersion: 'old' })).rejects.toMatchObject({ userMessageKey: 'consent-outdated' });
    const results = await Promise.allSettled([accept(), accept(), accept()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(accept()).rejects.toMatchObject({ userMessageKey: 'referral-answered' });
  });

  it('declined, by a guardian too, the journey is over', async () => {
    const { patient, pharmacist, referralId, journeyId, ...visit } = await referred();
    await endVisit(services, { ...visit, patient, pharmacist });
    const guardian = await signedInPatient(services);
    await makeGuardian(services, guardian.personId, patient.personId);
    await declineReferral(services, guardian, { referralId });
    await expect(declineReferral(services, patient, { referralId })).rejects.toMatchObject({
      userMessageKey: 'referral-answered',
    });
    expect(await prisma.referral.findUniqueOrThrow({ where: { id: referralId } })).toMatchObject({
      declinedById: guardian.personId,
    });
    expect(await viewJourney(services, patient, { journeyId })).toMatchObject({ stage: 'ended' });
    expect((await prisma.journey.findUniqueOrThrow({ where: { id: journeyId } })).closedAt).not.toBeNull();
  });

  it('is nobody else’s to see, to answer or to make', async () => {
    const { pharmacist, clinic, consultationId, serviceId, referralId, accepting, doctor } = await referred();
    const stranger = await signedInPatient(services);
    for (const id of [referralId, randomUUID()]) {
      await expect(viewReferral(services, stranger, { referralId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(declineReferral(services, stranger, { referralId: id })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    await expect(acceptReferral(services, stranger, { key: randomUUID(), ...accepting })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const make = (actor: typeof doctor, to: string) =>
      makeReferral(services, actor, { key: randomUUID(), consultationId, serviceId: to, reason: 'again' });
    await expect(make(doctor, serviceId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(make(pharmacist, randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(make(pharmacist, clinic.serviceId)).rejects.toMatchObject({
      userMessageKey: 'referral-to-same-service',
    });
    await prisma.service.update({ where: { id: serviceId }, data: { isOpen: false } });
    await expect(make(pharmacist, serviceId)).rejects.toMatchObject({ userMessageKey: 'service-closed' });
  });

  it('goes to open services of any institution, found in either language, never to the same one', async () => {
    const { pharmacist, clinic, consultationId, serviceId } = await referred();
    const find = async (search: string) =>
      (await referralServices(services, pharmacist, { consultationId, search })).services.map(({ id }) => id);
    expect(await find('cardio')).toContain(serviceId);
    expect(await find('')).not.toContain(clinic.serviceId);
    expect(await find('no such thing')).toEqual([]);
  });
});
