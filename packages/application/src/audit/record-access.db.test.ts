import { createTestDatabase } from '@openward/testing/database';
import { makeGuardian, signedInPatient, signedInStaff } from '@openward/testing/factories';
import { insertInstitution, insertPatient } from '@openward/testing/people';
import { refusalOf, testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { listRecordAccess, recordListRead, recordRead } from './index.ts';

const services = testServices(await createTestDatabase());
const institutionId = await insertInstitution(services);
const read = { action: 'consultation.read', entity: 'consultation' } as const;
const doctor = (await signedInStaff(services, { role: 'DOCTOR', institutionId })).actor;

describe('rule 9: a patient sees who opened the record', () => {
  it('by name, role and institution, with what and when; own looks and what is no read are left out', async () => {
    const patient = await signedInPatient(services);
    const { personId: patientId } = patient;
    await recordRead(services, patient, { ...read, patientId });
    await recordRead(services, doctor, { ...read, patientId });
    await recordListRead(services, doctor, { action: 'queue.read', entity: 'queue' }, [patientId]);
    await recordRead(services, doctor, { action: 'note.save', entity: 'note', patientId });
    await recordRead(services, doctor, { ...read, patientId: await insertPatient(services) });
    const { rows, nextCursor } = await listRecordAccess(services, patient, { patientId });
    const actor = { personId: doctor.personId, isStaff: true, roles: ['DOCTOR'], institutionName: expect.anything() };
    expect(rows).toMatchObject([
      { what: 'queue', isList: true, at: expect.any(Date), actor },
      { what: 'consultation', isList: false, actor },
    ]);
    expect(nextCursor).toBeNull();
    expect(
      await services.db.prisma.auditEvent.count({
        where: { action: 'patient.read-access', actorId: patientId, patientId },
      }),
    ).toBe(1);
  });

  it('guardians see it of their wards, and wards see their guardians; a stranger learns nothing', async () => {
    const [ward, guardian, stranger] = [
      await signedInPatient(services),
      await signedInPatient(services),
      await signedInPatient(services),
    ];
    const { personId: patientId } = ward;
    await makeGuardian(services, guardian.personId, patientId);
    await recordRead(services, doctor, { ...read, patientId });
    await recordRead(services, guardian, { ...read, patientId });
    expect((await listRecordAccess(services, guardian, { patientId })).rows).toHaveLength(1);
    const seen = await listRecordAccess(services, ward, { patientId });
    expect(seen.rows.map(({ actor }) => [actor.isStaff, actor.roles])).toEqual([
      [false, []],
      [true, ['DOCTOR']],
    ]);
    expect(await refusalOf(listRecordAccess(services, stranger, { patientId }))).toBe('not-found');
    expect(await refusalOf(listRecordAccess(services, doctor, { patientId }))).toBe('forbidden');
  });

  it('is paged by key: nothing twice, nothing lost', async () => {
    const patient = await signedInPatient(services);
    const { personId: patientId } = patient;
    const looks = Array.from({ length: 65 }, () => ({ ...read, patientId }));
    await recordRead(services, doctor, looks);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listRecordAccess>> = await listRecordAccess(services, patient, {
        patientId,
        cursor,
      });
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect([seen.length, new Set(seen).size]).toEqual([65, 65]);
  });
});
