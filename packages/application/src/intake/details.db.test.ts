import { randomUUID } from 'node:crypto';
import type { Actor } from '@openward/domain/access';
import type { JoinQueueInput } from '@openward/domain/intake';
import { createTestDatabase } from '@openward/testing/database';
import { insertService, intakeOf, makeGuardian, openClinic, signedInPatient } from '@openward/testing/factories';
import { insertPatient } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { joinQueue } from '../waiting-room/index.ts';
import { addAttachment, confirmHealth, findDiagnoses, viewHealth } from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma } = services.db;
const clinic = await openClinic(services);
const doctors = { ...clinic, serviceId: await insertService(services, clinic.institutionId, { role: 'DOCTOR' }) };
await prisma.diagnosisCode.createMany({
  data: [
    { code: 'I10', nameEn: 'Essential hypertension', nameZh: '原发性高血压', pinyinInitials: 'yfxgxy', chapter: 'IX' },
    {
      code: 'I15.0',
      nameEn: 'Renovascular hypertension',
      nameZh: '肾血管性高血压',
      pinyinInitials: 'sxgxgxy',
      chapter: 'IX',
    },
    { code: 'J45.0', nameEn: 'Allergic asthma', nameZh: '过敏性哮喘', pinyinInitials: 'gmxxc', chapter: 'X' },
  ],
});

async function verified(): Promise<Actor> {
  const patient = await signedInPatient(services);
  await prisma.patientProfile.update({
    where: { personId: patient.personId },
    data: {
      identitySealed: Buffer.alloc(48),
      identityIndex: Buffer.from(randomUUID().replaceAll('-', '')),
      identityVerifiedAt: new Date(),
    },
  });
  return patient;
}
const upload = async (actor: Actor, purpose: 'SYMPTOM_PHOTO' | 'EVIDENCE', patientId = actor.personId) =>
  (await addAttachment(services, actor, { id: randomUUID(), patientId, purpose, bytes: new Uint8Array([1]) })).id;
const join = (actor: Actor, facts: Partial<JoinQueueInput> = {}) =>
  joinQueue(services, actor, intakeOf(doctors, facts.patientId ?? actor.personId, facts));
const refusal = (actor: Actor, facts: Partial<JoinQueueInput>) =>
  join(actor, facts).then(
    () => null,
    (error: unknown) => error,
  );
const evidence = async (actor: Actor, facts: object = {}) => ({
  diagnosisCode: 'I10',
  institutionName: '青山县人民医院',
  diagnosedOn: '2019-05-23',
  attachmentIds: [await upload(actor, 'EVIDENCE')],
  ...facts,
});

describe('an intake with photos and a prior diagnosis', () => {
  it('takes them into the record, with the time the health profile was confirmed', async () => {
    const patient = await verified();
    const photo = await upload(patient, 'SYMPTOM_PHOTO');
    const declared = await evidence(patient);
    const { journeyId } = await join(patient, { attachmentIds: [photo], evidence: declared });
    const intake = await prisma.intake.findFirstOrThrow({
      where: { journeyId },
      include: { evidence: true, attachments: true },
    });
    expect(intake.healthConfirmedAt).toBeInstanceOf(Date);
    expect(intake.evidence).toMatchObject({ diagnosisCode: 'I10', journeyId, confirmedAt: null });
    expect(new Set(intake.attachments.map(({ id }) => id))).toEqual(new Set([photo, ...declared.attachmentIds]));
  });
  it('refuses a file that is gone, somebody else’s, for another purpose, or another intake’s, all alike', async () => {
    const patient = await verified();
    const stranger = await signedInPatient(services);
    const used = await upload(patient, 'SYMPTOM_PHOTO');
    await joinQueue(services, patient, intakeOf(clinic, patient.personId, { attachmentIds: [used] }));
    const foreign = [randomUUID(), await upload(stranger, 'SYMPTOM_PHOTO'), await upload(patient, 'EVIDENCE'), used];
    for (const id of foreign) {
      expect(await refusal(patient, { attachmentIds: [id] })).toMatchObject({
        code: 'CONFLICT',
        userMessageKey: 'file-gone',
      });
    }
  });
  it('refuses evidence without a verified identity, for a pharmacist, of a day to come, of an unknown disease', async () => {
    const [known, unknown] = [await verified(), await signedInPatient(services)];
    expect(await refusal(unknown, { evidence: await evidence(unknown) })).toMatchObject({
      userMessageKey: 'identity-needed',
    });
    const toPharmacist = { serviceId: clinic.serviceId, evidence: await evidence(known) };
    expect(await refusal(known, toPharmacist)).toMatchObject({ userMessageKey: 'evidence-not-taken' });
    const tomorrow = await evidence(known, { diagnosedOn: '2099-01-01' });
    expect(await refusal(known, { evidence: tomorrow })).toMatchObject({ userMessageKey: 'evidence-date' });
    const unlisted = await evidence(known, { diagnosisCode: 'Z99.9' });
    expect(await refusal(known, { evidence: unlisted })).toMatchObject({ userMessageKey: 'diagnosis-unknown' });
    expect(await prisma.journey.count({ where: { patientId: known.personId } })).toBe(0);
  });
  it('refuses an unconfirmed health profile, and one confirmed too long ago', async () => {
    const patient = await signedInPatient(services);
    for (const confirmedAt of [null, new Date(Date.now() - 30 * 3_600_000)]) {
      await prisma.patientProfile.update({ where: { personId: patient.personId }, data: { confirmedAt } });
      expect(await refusal(patient, {})).toMatchObject({ userMessageKey: 'health-not-confirmed' });
    }
  });
  it('rule 5: a child under six needs the guardian to be there', async () => {
    const guardian = await signedInPatient(services);
    const patientId = await insertPatient(services, { birthDate: new Date(Date.now() - 900 * 86_400_000) });
    await makeGuardian(services, guardian.personId, patientId);
    expect(await refusal(guardian, { patientId })).toMatchObject({ userMessageKey: 'guardian-presence-needed' });
    expect(await refusal(guardian, { patientId, guardianPresent: true })).toBeNull();
    expect(await prisma.intake.findFirstOrThrow({ where: { journey: { patientId } } })).toMatchObject({
      guardianPresentById: guardian.personId,
      guardianPresentAt: expect.any(Date),
    });
  });
});

describe('the health profile', () => {
  it('keeps what was confirmed for each intake, whatever is confirmed later', async () => {
    const patient = await signedInPatient(services);
    const { personId: patientId } = patient;
    const lists = { conditions: [], medicines: [], weightGrams: null, pregnancy: 'NOT_APPLICABLE' as const };
    const confirm = (substance: string) =>
      confirmHealth(services, patient, {
        ...lists,
        patientId,
        allergies: [{ substance, reaction: null, since: null }],
      });
    await confirm('penicillin');
    const { journeyId } = await join(patient);
    await confirm('peanuts');
    const { healthConfirmation } = await prisma.intake.findFirstOrThrow({
      where: { journeyId },
      include: { healthConfirmation: true },
    });
    expect(healthConfirmation).toMatchObject({ allergies: [{ substance: 'penicillin' }], confirmedById: patientId });
    expect(await prisma.healthConfirmation.count({ where: { patientId } })).toBe(2);
  });
  const said = (patientId: string) => ({
    patientId,
    allergies: [{ substance: '青霉素', reaction: '皮疹', since: '2014' }],
    conditions: [],
    medicines: [{ name: '氨氯地平 5 mg', dose: null }],
    pregnancy: 'PREGNANT' as const,
    weightGrams: 62_500,
  });
  it('is confirmed for oneself and for a ward, and nobody else’s', async () => {
    const guardian = await signedInPatient(services);
    const ward = await insertPatient(services, { birthDate: new Date('2020-01-01') });
    await makeGuardian(services, guardian.personId, ward);
    const { pregnancy, ...lists } = await confirmHealth(services, guardian, said(ward));
    expect(lists).toMatchObject({ allergies: said(ward).allergies, conditions: [], weightGrams: 62_500 });
    // A child cannot be pregnant, whatever a form says.
    expect(pregnancy).toBe('NOT_APPLICABLE');
    const stranger = await insertPatient(services);
    const notFound = { code: 'NOT_FOUND', userMessageKey: 'not-found' };
    await expect(confirmHealth(services, guardian, said(stranger))).rejects.toMatchObject(notFound);
    await expect(viewHealth(services, guardian, { patientId: stranger })).rejects.toMatchObject(notFound);
    const seen = await prisma.auditEvent.findMany({ where: { patientId: ward }, select: { action: true } });
    expect(seen.map(({ action }) => action)).toEqual(['patient.confirm-health', 'patient.read-health']);
  });
});

describe('finding a disease', () => {
  it.each([
    ['hyperten', ['I10', 'I15.0']],
    ['高血压', ['I10', 'I15.0']],
    ['yfx', ['I10']],
    ['j45', ['J45.0']],
    ['100%', []],
  ])('%s', async (search, codes) => {
    const found = await findDiagnoses(services, await signedInPatient(services), { search });
    expect(found.map(({ code }) => code)).toEqual(codes);
  });
});
