import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '@openward/domain/access';
import { createTestDatabase } from '@openward/testing/database';
import {
  insertDiagnosis,
  makeGuardian,
  openDoctorsVisit,
  openFollowUp,
  openVisit,
  signedInPatient,
  signedInStaff,
} from '@openward/testing/factories';
import { refusalOf, testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { messagesSince } from '../messaging/index.ts';
import {
  addEvidence,
  askEvidence,
  confirmEvidence,
  endUnsuitable,
  viewClinicianRoom,
  viewPatientRoom,
} from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma } = services.db;

/** A referred patient in a doctor's running visit without any prior diagnosis declared. */
async function bare(identityVerified = true) {
  const profile = identityVerified ? {} : { identityVerifiedAt: null };
  const visit = await openFollowUp(services, { kind: 'ADVICE', profile });
  return { ...visit, diagnosisCode: await insertDiagnosis(services) };
}
type Bare = Awaited<ReturnType<typeof bare>>;

async function uploaded(by: Actor, patientId: string): Promise<string> {
  const file = { mediaType: 'image/jpeg', bytes: 9, sha256: createHash('sha256').digest(), storageKey: randomUUID() };
  const { id } = await prisma.attachment.create({
    data: { ...file, uploadedById: by.personId, patientId, purpose: 'EVIDENCE' },
  });
  return id;
}
async function proofOf({ patient, diagnosisCode, consultationId }: Bare, by = patient) {
  const attachmentIds = [await uploaded(by, patient.personId)];
  const evidence = { diagnosisCode, institutionName: 'County hospital', diagnosedOn: '2026-01-01', attachmentIds };
  return { consultationId, evidence };
}
const events = async ({ patient, conversationId }: Bare) =>
  (await messagesSince(services, patient, { conversationId, afterSeq: 0, limit: 100 })).messages.flatMap(
    ({ payload }) => payload?.event ?? [],
  );

describe('rule 1: a prior diagnosis that is asked for in the visit', () => {
  it('asked once in the thread, added by the patient, confirmed by the doctor: the visit is a follow-up', async () => {
    const visit = await bare();
    const { doctor, patient, consultationId } = visit;
    const rooms = async () => {
      const clinician = await viewClinicianRoom(services, doctor, { consultationId });
      const own = await viewPatientRoom(services, patient, { consultationId });
      return [clinician.evidenceRequest, own.evidenceWanted];
    };
    expect(await rooms()).toEqual(['open', false]);
    await askEvidence(services, doctor, { consultationId });
    await askEvidence(services, doctor, { consultationId });
    expect(await rooms()).toEqual(['asked', true]);
    await addEvidence(services, patient, await proofOf(visit));
    expect(await rooms()).toEqual([null, false]);
    const { evidence } = await viewClinicianRoom(services, doctor, { consultationId });
    expect(evidence).toMatchObject([
      { institutionName: 'County hospital', refusal: null, attachments: [{ bytes: 9 }] },
    ]);
    await confirmEvidence(services, doctor, { consultationId, evidenceId: evidence[0]?.id ?? '' });
    expect(await prisma.consultation.findUniqueOrThrow({ where: { id: consultationId } })).toMatchObject({
      kind: 'FOLLOW_UP',
    });
    expect((await events(visit)).slice(-3)).toEqual(['evidence-asked', 'evidence-added', 'evidence-confirmed']);
    for (const action of ['consultation.ask-evidence', 'consultation.add-evidence'])
      expect(await prisma.auditEvent.count({ where: { action, entityId: consultationId } })).toBe(1);
  });
  it('a guardian adds it too', async () => {
    const visit = await bare();
    const guardian = await signedInPatient(services);
    await makeGuardian(services, guardian.personId, visit.patient.personId);
    await addEvidence(services, guardian, await proofOf(visit, guardian));
    expect(await prisma.evidence.count({ where: { journeyId: visit.journeyId } })).toBe(1);
  });
  it('asking is refused: declared already, ended, to pharmacists, colleagues and patients', async () => {
    const declared = await openDoctorsVisit(services);
    expect(await refusalOf(askEvidence(services, declared.doctor, declared))).toBe('evidence-declared');
    const visit = await bare();
    const { consultationId, clinic } = visit;
    const { actor } = await signedInStaff(services, { role: 'DOCTOR', institutionId: clinic.institutionId });
    expect(await refusalOf(askEvidence(services, actor, { consultationId }))).toBe('not-found');
    expect(await refusalOf(askEvidence(services, visit.patient, { consultationId }))).toBe('forbidden');
    const advice = {
      key: randomUUID(),
      consultationId,
      reason: 'needs an examination',
      advice: 'See a hospital today.',
    };
    await endUnsuitable(services, visit.doctor, advice);
    expect(await refusalOf(askEvidence(services, visit.doctor, { consultationId }))).toBe('consultation-ended');
    expect(await refusalOf(addEvidence(services, visit.patient, await proofOf(visit)))).toBe('consultation-ended');
    const pharmacy = await openVisit(services);
    expect(await refusalOf(askEvidence(services, pharmacy.pharmacist, pharmacy))).toBe('doctors-only');
  });
  it('adding is refused: twice, to others, to a pharmacist’s visit, without identity, with a wrong day, file or code', async () => {
    const visit = await bare();
    const proof = await proofOf(visit);
    const stranger = await signedInPatient(services);
    expect(await refusalOf(addEvidence(services, stranger, proof))).toBe('not-found');
    expect(await refusalOf(addEvidence(services, visit.doctor, proof))).toBe('forbidden');
    const add = (facts: Partial<typeof proof.evidence>) =>
      refusalOf(addEvidence(services, visit.patient, { ...proof, evidence: { ...proof.evidence, ...facts } }));
    expect(await add({ diagnosedOn: '2999-01-01' })).toBe('evidence-date');
    expect(await add({ attachmentIds: [await uploaded(stranger, visit.patient.personId)] })).toBe('file-gone');
    expect(await add({ diagnosisCode: 'Z99.99' })).toBe('diagnosis-unknown');
    expect(await add({})).toBe('done');
    expect(await add({ attachmentIds: [await uploaded(visit.patient, visit.patient.personId)] })).toBe(
      'evidence-declared',
    );
    const unknown = await bare(false);
    expect(await refusalOf(addEvidence(services, unknown.patient, await proofOf(unknown)))).toBe('identity-needed');
    const pharmacy = await openVisit(services);
    const there = { ...proof, consultationId: pharmacy.consultationId };
    expect(await refusalOf(addEvidence(services, pharmacy.patient, there))).toBe('evidence-not-taken');
  });
});
