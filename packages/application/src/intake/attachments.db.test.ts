import { randomUUID } from 'node:crypto';
import type { Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import { MAX_UNSUBMITTED, type AttachmentMediaType } from '@openward/domain/intake';
import { createTestDatabase } from '@openward/testing/database';
import { makeGuardian, openVisit, signedInPatient, signedInStaff } from '@openward/testing/factories';
import { insertInstitution, insertPatient } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { addAttachment, forgetUploads, readAttachment, removeAttachment } from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma, pool } = services.db;
const photo = new Uint8Array([1, 2, 3]);
const fileOf = (patientId: string, facts: Partial<Parameters<typeof addAttachment>[2]> = {}) => ({
  id: randomUUID(),
  patientId,
  purpose: 'SYMPTOM_PHOTO' as const,
  bytes: photo,
  ...facts,
});
const notFound = { code: 'NOT_FOUND', userMessageKey: 'not-found' };
const add = async (actor: Actor, facts: Parameters<typeof fileOf>[1] = {}) =>
  (await addAttachment(services, actor, fileOf(actor.personId, facts))).id;
const auditOf = (entityId: string) =>
  prisma.auditEvent.findMany({ where: { entityId }, orderBy: { id: 'asc' }, select: { action: true, actorId: true } });

describe('adding a file', () => {
  it('keeps it for oneself, writes it down, and hands it out', async () => {
    const patient = await signedInPatient(services);
    const id = await add(patient);
    expect(await readAttachment(services, patient, { attachmentId: id })).toEqual({
      mediaType: 'image/jpeg',
      bytes: photo,
    });
    expect((await auditOf(id)).map(({ action }) => action)).toEqual(['attachment.add', 'attachment.read']);
  });
  it('keeps it for a ward, until the guardianship has ended', async () => {
    const guardian = await signedInPatient(services);
    const ward = await insertPatient(services);
    const link = await makeGuardian(services, guardian.personId, ward);
    const { id } = await addAttachment(services, guardian, fileOf(ward));
    await prisma.guardianLink.update({ where: { id: link }, data: { endedAt: new Date() } });
    await expect(readAttachment(services, guardian, { attachmentId: id })).rejects.toMatchObject(notFound);
    await expect(removeAttachment(services, guardian, { attachmentId: id })).rejects.toMatchObject(notFound);
    await expect(addAttachment(services, guardian, fileOf(ward))).rejects.toMatchObject(notFound);
  });
  it('is the same attachment when it is sent again, also at the same moment', async () => {
    const patient = await signedInPatient(services);
    const file = fileOf(patient.personId);
    const sent = await Promise.allSettled([1, 2, 3].map(() => addAttachment(services, patient, file)));
    expect(sent.some(({ status }) => status === 'fulfilled')).toBe(true);
    await expect(addAttachment(services, patient, file)).resolves.toMatchObject({ id: file.id });
    expect(await prisma.attachment.count({ where: { uploadedById: patient.personId } })).toBe(1);
  });
  it('refuses an id that stands for another file, one’s own or somebody else’s', async () => {
    const [patient, other] = [await signedInPatient(services), await signedInPatient(services)];
    const id = await add(patient);
    const conflict = { code: 'CONFLICT', userMessageKey: 'conflict' };
    await expect(add(patient, { id, bytes: new Uint8Array([9]) })).rejects.toMatchObject(conflict);
    await expect(add(other, { id })).rejects.toMatchObject(conflict);
    expect(services.observed.files.get(`attachments/${id}`)).toEqual(photo);
  });
  it('refuses a document as a photo of a symptom, and passes on what the cleaner refuses', async () => {
    const patient = await signedInPatient(services);
    const cleaning = (clean: () => Promise<{ mediaType: AttachmentMediaType; bytes: Uint8Array }>) =>
      addAttachment({ ...services, uploads: { clean } }, patient, fileOf(patient.personId));
    await expect(cleaning(async () => ({ mediaType: 'application/pdf', bytes: photo }))).rejects.toMatchObject({
      userMessageKey: 'file-type-refused',
    });
    const damaged = new AppError('BAD_INPUT', 'damaged', 'file-damaged');
    await expect(cleaning(() => Promise.reject(damaged))).rejects.toBe(damaged);
    expect(await prisma.attachment.count({ where: { uploadedById: patient.personId } })).toBe(0);
  });
  it('refuses more than may wait to be submitted', async () => {
    const patient = await signedInPatient(services);
    for (let sent = 0; sent < MAX_UNSUBMITTED; sent += 1) await add(patient);
    await expect(add(patient)).rejects.toMatchObject({ code: 'CONFLICT', userMessageKey: 'files-too-many' });
  });
  it('leaves no file without a row when the store cannot be reached', async () => {
    const patient = await signedInPatient(services);
    const away = new AppError('UNAVAILABLE', 'away', 'unavailable');
    const storage = { ...services.storage, write: () => Promise.reject(away) };
    const file = fileOf(patient.personId);
    await expect(addAttachment({ ...services, storage }, patient, file)).rejects.toBe(away);
    await expect(readAttachment(services, patient, { attachmentId: file.id })).rejects.toMatchObject(notFound);
    await expect(addAttachment(services, patient, file)).resolves.toMatchObject({ id: file.id });
  });
});

describe('who sees a file of the record', () => {
  it('the patient, the clinician who consults, a pharmacist with a prescription to review, and nobody else', async () => {
    const visit = await openVisit(services);
    const { intakeId, journeyId } = await ticketOf(visit.patient.personId);
    const id = await add(visit.patient);
    const read = (actor: Actor) => readAttachment(services, actor, { attachmentId: id });
    await expect(read(visit.pharmacist)).rejects.toMatchObject(notFound);
    await prisma.attachment.update({ where: { id }, data: { intakeId } });
    await expect(read(visit.pharmacist)).resolves.toBeTruthy();
    const { institutionId } = visit.clinic;
    const { actor: reviewer } = await signedInStaff(services, { role: 'PHARMACIST', institutionId });
    const { actor: doctor } = await signedInStaff(services, { role: 'DOCTOR', institutionId });
    const { actor: elsewhere } = await signedInStaff(services, {
      role: 'PHARMACIST',
      institutionId: await insertInstitution(services),
    });
    for (const actor of [reviewer, doctor, elsewhere, await signedInPatient(services)]) {
      await expect(read(actor)).rejects.toMatchObject(notFound);
    }
    await prisma.prescription.create({
      data: {
        journeyId,
        institutionId,
        consultationId: visit.consultationId,
        patientId: visit.patient.personId,
        prescriberId: visit.practiceRoleId,
        diagnosisCode: 'I10',
        ruleProfile: 'cn-2018',
        state: 'SIGNED',
        signedAt: new Date(),
        contentHash: Buffer.alloc(32),
      },
    });
    await expect(read(reviewer)).resolves.toBeTruthy();
    for (const actor of [doctor, elsewhere]) await expect(read(actor)).rejects.toMatchObject(notFound);
  });
});

describe('taking a file back', () => {
  it('removes row and bytes; again it is not there', async () => {
    const patient = await signedInPatient(services);
    const attachmentId = await add(patient);
    await removeAttachment(services, patient, { attachmentId });
    expect(services.observed.files.has(`attachments/${attachmentId}`)).toBe(false);
    await expect(removeAttachment(services, patient, { attachmentId })).rejects.toMatchObject(notFound);
    expect((await auditOf(attachmentId)).map(({ action }) => action)).toEqual(['attachment.add', 'attachment.remove']);
  });
  it('is refused for a stranger’s, and for one that belongs to a record', async () => {
    const visit = await openVisit(services);
    const attachmentId = await add(visit.patient);
    const stranger = await signedInPatient(services);
    await expect(removeAttachment(services, stranger, { attachmentId })).rejects.toMatchObject(notFound);
    const { intakeId } = await ticketOf(visit.patient.personId);
    await prisma.attachment.update({ where: { id: attachmentId }, data: { intakeId } });
    await expect(removeAttachment(services, visit.patient, { attachmentId })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(services.observed.files.has(`attachments/${attachmentId}`)).toBe(true);
  });
});

describe('uploads that were never submitted', () => {
  it('are removed after a day, and no other', async () => {
    const visit = await openVisit(services);
    const [old, young, kept] = [await add(visit.patient), await add(visit.patient), await add(visit.patient)];
    const { intakeId } = await ticketOf(visit.patient.personId);
    await prisma.attachment.update({ where: { id: kept }, data: { intakeId } });
    await pool.query(`UPDATE attachment SET created_at = now() - interval '25 hours' WHERE id = ANY($1)`, [
      [old, kept],
    ]);
    expect(await forgetUploads(services)).toBe(1);
    expect(await forgetUploads(services)).toBe(0);
    const left = await prisma.attachment.findMany({ where: { uploadedById: visit.patient.personId } });
    expect(new Set(left.map(({ id }) => id))).toEqual(new Set([young, kept]));
    expect(services.observed.files.has(`attachments/${old}`)).toBe(false);
    expect((await auditOf(old)).at(-1)).toEqual({ action: 'attachment.forget', actorId: null });
  });
  it('stay to be found again when the store cannot be reached', async () => {
    const patient = await signedInPatient(services);
    const id = await add(patient);
    await pool.query(`UPDATE attachment SET created_at = now() - interval '25 hours' WHERE id = $1`, [id]);
    const storage = { ...services.storage, remove: () => Promise.reject(new Error('away')) };
    expect(await forgetUploads({ ...services, storage })).toBe(0);
    expect(await forgetUploads(services)).toBe(1);
  });
});

async function ticketOf(patientId: string) {
  return prisma.ticket.findFirstOrThrow({ where: { patientId }, select: { intakeId: true, journeyId: true } });
}
