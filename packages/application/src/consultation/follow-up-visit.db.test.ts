import { randomUUID } from 'node:crypto';
import { createTestDatabase } from '@openward/testing/database';
import {
  insertDiagnoses,
  insertDiagnosis,
  makeGuardian,
  openDoctorsVisit,
  openVisit,
  signedInPatient,
  signedInStaff,
} from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import {
  addPrivateNote,
  completeConsultation,
  confirmEvidence,
  endUnsuitable,
  patientRecord,
  privateNotes,
  saveNote,
  viewClinicianRoom,
  viewPatientRoom,
  viewSummary,
} from './index.ts';
import { messagesSince } from '../messaging/index.ts';

const services = testServices(await createTestDatabase());
const { prisma } = services.db;
const note = { complaint: 'Pressure', history: '', assessment: 'Controlled', plan: 'Go on' };
const ending = (consultationId: string, diagnosisCode?: string) => ({
  key: randomUUID(),
  consultationId,
  summary: 'Go on as before.',
  note,
  ...(diagnosisCode ? { diagnosisCode } : {}),
});
const threadOf = async (conversationId: string) => {
  const rows = await prisma.message.findMany({ where: { conversationId }, orderBy: { seq: 'asc' } });
  return rows.map(({ payload }) => payload);
};

describe('rule 1: evidence of a prior diagnosis makes a visit a follow-up', () => {
  it('in ADVICE a diagnosis is refused to draft and to sign, and the room says what is closed', async () => {
    const { doctor, consultationId, diagnosisCode } = await openDoctorsVisit(services);
    const room = await viewClinicianRoom(services, doctor, { consultationId });
    expect(room.locks).toEqual({ diagnosis: 'advice-only', prescription: 'advice-only' });
    expect(room.evidence).toMatchObject([{ refusal: null, confirmedAt: null, institutionName: 'County hospital' }]);
    const refusal = { code: 'BAD_INPUT', userMessageKey: 'diagnosis-not-allowed', details: { field: 'diagnosisCode' } };
    await expect(saveNote(services, doctor, { consultationId, note, diagnosisCode })).rejects.toMatchObject(refusal);
    await expect(completeConsultation(services, doctor, ending(consultationId, diagnosisCode))).rejects.toMatchObject(
      refusal,
    );
  });

  it('once confirmed the visit is a follow-up, diagnosis and prescription are open, and everybody is told', async () => {
    const visit = await openDoctorsVisit(services);
    const { doctor, consultationId, conversationId, evidenceId, diagnosisCode, patient, practiceRoleId } = visit;
    await confirmEvidence(services, doctor, { consultationId, evidenceId });
    const room = await viewClinicianRoom(services, doctor, { consultationId });
    expect(room.consultation.kind).toBe('FOLLOW_UP');
    expect(room.locks).toEqual({ diagnosis: null, prescription: null });
    expect(room.evidence).toMatchObject([{ refusal: 'already-follow-up', confirmedBy: { name: '周敏' } }]);
    expect(room.timeline.map(({ key }) => key)).toContain('evidence-confirmed');
    expect(await threadOf(conversationId)).toContainEqual(expect.objectContaining({ event: 'evidence-confirmed' }));
    expect(await prisma.evidence.findUniqueOrThrow({ where: { id: evidenceId } })).toMatchObject({
      confirmedById: practiceRoleId,
    });
    const saved = await saveNote(services, doctor, { consultationId, note, diagnosisCode });
    expect(saved.diagnosis).toEqual({
      code: diagnosisCode,
      name: { en: 'Essential hypertension', zh: '原发性高血压' },
    });
    await insertDiagnoses(services);
    const other = 'J00';
    const refusal = { userMessageKey: 'disease-not-evidenced', details: { field: 'diagnosisCode' } };
    await expect(saveNote(services, doctor, { consultationId, note, diagnosisCode: other })).rejects.toMatchObject(
      refusal,
    );
    await expect(completeConsultation(services, doctor, ending(consultationId, other))).rejects.toMatchObject(refusal);
    await completeConsultation(services, doctor, ending(consultationId, diagnosisCode));
    const summary = await viewSummary(services, patient, { consultationId });
    expect(summary).toMatchObject({ diagnosis: { code: diagnosisCode }, refund: null, ambulance: '120' });
  });

  it('an unknown code is refused at its field', async () => {
    const { doctor, consultationId, evidenceId } = await openDoctorsVisit(services);
    await confirmEvidence(services, doctor, { consultationId, evidenceId });
    await expect(saveNote(services, doctor, { consultationId, note, diagnosisCode: 'NONSENSE' })).rejects.toMatchObject(
      { userMessageKey: 'diagnosis-unknown', details: { field: 'diagnosisCode' } },
    );
  });

  it.each([
    [{ chronic: false }, 'disease-not-listed'],
    [{ identityVerified: false }, 'identity-not-verified'],
  ] as const)('is refused: %o is %s', async (facts, key) => {
    const { doctor, consultationId, evidenceId } = await openDoctorsVisit(services, facts);
    expect((await viewClinicianRoom(services, doctor, { consultationId })).evidence).toMatchObject([{ refusal: key }]);
    await expect(confirmEvidence(services, doctor, { consultationId, evidenceId })).rejects.toMatchObject({
      code: 'CONFLICT',
      userMessageKey: key,
    });
    expect(await prisma.consultation.findUniqueOrThrow({ where: { id: consultationId } })).toMatchObject({
      kind: 'ADVICE',
      evidenceId: null,
    });
  });

  it('twice, after the end, and by another clinician is refused', async () => {
    const visit = await openDoctorsVisit(services);
    const { doctor, clinic, consultationId, evidenceId } = visit;
    const colleague = await signedInStaff(services, { role: 'DOCTOR', institutionId: clinic.institutionId });
    const confirm = (actor = doctor, id = evidenceId) =>
      confirmEvidence(services, actor, { consultationId, evidenceId: id });
    await expect(confirm(colleague.actor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const other = await openDoctorsVisit(services);
    await expect(confirm(doctor, other.evidenceId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const results = await Promise.allSettled([confirm(), confirm(), confirm()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(confirm()).rejects.toMatchObject({ userMessageKey: 'already-follow-up' });
    await completeConsultation(services, doctor, ending(consultationId));
    await expect(confirm()).rejects.toMatchObject({ userMessageKey: 'consultation-ended' });
  });

  it('a pharmacist never confirms', async () => {
    const { pharmacist, patient, consultationId } = await openVisit(services);
    const { journeyId } = await prisma.consultation.findUniqueOrThrow({ where: { id: consultationId } });
    const { id: intakeId } = await prisma.intake.findFirstOrThrow({ where: { journeyId } });
    const diagnosisCode = await insertDiagnosis(services);
    const diagnosed = { institutionName: 'County hospital', diagnosedOn: new Date('2026-01-01'), diagnosisCode };
    const evidence = await prisma.evidence.create({
      data: { intakeId, journeyId, patientId: patient.personId, ...diagnosed },
    });
    await expect(
      confirmEvidence(services, pharmacist, { consultationId, evidenceId: evidence.id }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN', userMessageKey: 'doctors-only' });
  });
});

describe('rule 2: unsuitable for care online', () => {
  const unsuitable = (consultationId: string) => ({
    key: randomUUID(),
    consultationId,
    reason: 'Needs an examination',
    advice: 'Go to the emergency department now.',
  });

  it('ends at once with advice, voids what was prescribed, signs the note, and gives the fee back', async () => {
    const visit = await openDoctorsVisit(services);
    const { doctor, patient, clinic, consultationId, conversationId, ticketId, intakeId, journeyId } = visit;
    const { practiceRoleId, diagnosisCode } = visit;
    await prisma.intake.update({ where: { id: intakeId }, data: { priceMinor: 3000 } });
    const payment = await prisma.payment.create({
      data: { personId: patient.personId, intakeId, amountMinor: 3000, provider: 'demo', providerRef: randomUUID() },
    });
    await prisma.payment.update({ where: { id: payment.id }, data: { state: 'CAPTURED', capturedAt: new Date() } });
    const { institutionId } = clinic;
    const of = { journeyId, consultationId, patientId: patient.personId, institutionId, prescriberId: practiceRoleId };
    const prescription = await prisma.prescription.create({
      data: { ...of, diagnosisCode, ruleProfile: 'cn-2018@2022-12-01' },
    });
    const medicine = await prisma.medicine.create({
      data: {
        code: randomUUID().slice(0, 8),
        nameEn: 'Amlodipine',
        nameZh: '氨氯地平',
        pinyinInitials: 'aldp',
        atcCode: 'C08CA01',
        form: 'tablet',
        strength: '5 mg',
        packUnits: 28,
        packUnit: 'tablet',
        class: 'PRESCRIPTION',
        priceMinor: 1000,
      },
    });
    await prisma.prescriptionLine.create({
      data: { prescriptionId: prescription.id, position: 1, medicineId: medicine.id, dosage: {}, days: 7, quantity: 1 },
    });
    await prisma.prescription.update({
      where: { id: prescription.id },
      data: { state: 'SIGNED', signedAt: new Date(), contentHash: Buffer.alloc(32) },
    });
    const input = unsuitable(consultationId);
    const answers = await Promise.all([1, 2, 3].map(() => endUnsuitable(services, doctor, input)));
    expect(answers[0]).toMatchObject({ state: 'ENDED_UNSUITABLE', summary: input.advice });
    expect(await prisma.ticket.findUniqueOrThrow({ where: { id: ticketId } })).toMatchObject({ state: 'DONE' });
    expect(await prisma.prescription.findUniqueOrThrow({ where: { id: prescription.id } })).toMatchObject({
      state: 'VOIDED',
    });
    const signed = await prisma.note.findFirstOrThrow({ where: { consultationId } });
    expect(signed).toMatchObject({ assessment: input.reason, plan: input.advice, diagnosisCode: null });
    expect(signed.signedAt).not.toBeNull();
    expect(await prisma.refund.findMany({ where: { paymentId: payment.id } })).toMatchObject([
      { amountMinor: 3000, reason: 'unsuitable' },
    ]);
    expect((await threadOf(conversationId)).slice(-2)).toEqual([
      expect.objectContaining({ event: 'consultation-unsuitable' }),
      { card: { kind: 'summary', id: consultationId } },
    ]);
    expect(await viewSummary(services, patient, { consultationId })).toMatchObject({
      refund: { amountMinor: 3000, currency: 'CNY', state: 'REQUESTED' },
    });
    expect((await viewClinicianRoom(services, doctor, { consultationId })).locks.prescription).toBe(
      'consultation-unsuitable',
    );
  });

  it('control: another key finds it ended, and nobody else may end it', async () => {
    const { doctor, clinic, consultationId } = await openDoctorsVisit(services);
    const colleague = await signedInStaff(services, { role: 'DOCTOR', institutionId: clinic.institutionId });
    await expect(endUnsuitable(services, colleague.actor, unsuitable(consultationId))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const results = await Promise.allSettled(
      [1, 2, 3].map(() => endUnsuitable(services, doctor, unsuitable(consultationId))),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(completeConsultation(services, doctor, ending(consultationId))).rejects.toMatchObject({
      userMessageKey: 'consultation-ended',
    });
  });
});

describe('private notes', () => {
  it('are the care team’s: no view of the patient’s side carries a word of them', async () => {
    const { doctor, patient, consultationId, conversationId } = await openDoctorsVisit(services);
    const key = randomUUID();
    const write = () => addPrivateNote(services, doctor, { key, consultationId, body: 'CANARY watch the kidneys' });
    expect(await write()).toEqual(await write());
    expect(await privateNotes(services, doctor, { consultationId })).toMatchObject({
      notes: [{ body: 'CANARY watch the kidneys', author: { personId: doctor.personId } }],
    });
    const guardian = await signedInPatient(services);
    await makeGuardian(services, guardian.personId, patient.personId);
    for (const actor of [patient, guardian]) {
      await expect(privateNotes(services, actor, { consultationId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      const seen = [
        await viewPatientRoom(services, actor, { consultationId }),
        await messagesSince(services, actor, { conversationId, limit: 100 }),
      ];
      expect(JSON.stringify(seen)).not.toContain('CANARY');
    }
    const told = await prisma.outboxEvent.findMany({ where: { topic: 'live.emit' } });
    expect(JSON.stringify(told)).not.toContain('CANARY');
  });

  it('are read by clinicians of the journey alone, and written while the visit runs', async () => {
    const { doctor, clinic, consultationId } = await openDoctorsVisit(services);
    const colleague = await signedInStaff(services, { role: 'DOCTOR', institutionId: clinic.institutionId });
    await expect(privateNotes(services, colleague.actor, { consultationId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const body = 'a thought';
    await expect(
      addPrivateNote(services, colleague.actor, { key: randomUUID(), consultationId, body }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await completeConsultation(services, doctor, ending(consultationId));
    await expect(addPrivateNote(services, doctor, { key: randomUUID(), consultationId, body })).rejects.toMatchObject({
      userMessageKey: 'consultation-ended',
    });
  });
});

describe('the patient’s record', () => {
  it('holds earlier visits at the institution, and is the clinician’s of this visit alone', async () => {
    const first = await openDoctorsVisit(services);
    await completeConsultation(services, first.doctor, ending(first.consultationId));
    const { doctor, consultationId } = first;
    expect(await patientRecord(services, doctor, { consultationId })).toEqual({ consultations: [] });
    const second = await openDoctorsVisit(services);
    await expect(patientRecord(services, second.doctor, { consultationId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
