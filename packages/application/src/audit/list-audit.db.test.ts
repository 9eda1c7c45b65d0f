import { randomUUID } from 'node:crypto';
import { calendarDayIn } from '@openward/domain/institution';
import { createTestDatabase } from '@openward/testing/database';
import {
  insertTicket,
  intakeOf,
  openClinic,
  pharmacistOnDuty,
  signedInPatient,
  signedInStaff,
} from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { describe, expect, it } from 'vitest';
import { joinQueue, viewQueue } from '../waiting-room/index.ts';
import { listAudit } from './index.ts';

const services = testServices(await createTestDatabase());
const { pool, prisma } = services.db;
const everything = { actor: '', action: '' };

async function busyClinic() {
  const clinic = await openClinic(services);
  const pharmacist = await pharmacistOnDuty(services, clinic);
  const patient = await signedInPatient(services);
  await joinQueue(services, patient, intakeOf(clinic, patient.personId));
  await viewQueue(services, pharmacist.actor);
  const { institutionId } = clinic;
  const bare = { institutionId, licenceNumber: null, licenceValidUntil: null };
  const admin = (await signedInStaff(services, { ...bare, role: 'INSTITUTION_ADMIN' })).actor;
  const auditor = (await signedInStaff(services, { role: 'AUDITOR' })).actor;
  return { pharmacist, patient, admin, auditor };
}

describe('the audit list', () => {
  it('tells an auditor who did what with whose record, newest first, and writes the look down', async () => {
    const { patient, auditor } = await busyClinic();
    const { recordNumber } = await prisma.patientProfile.findUniqueOrThrow({ where: { personId: patient.personId } });
    const { rows } = await listAudit(services, auditor, { ...everything, patient: recordNumber });
    expect(rows.map(({ action, actor }) => [action, actor?.personId])).toContainEqual([
      'ticket.join',
      patient.personId,
    ]);
    expect(rows.every((row) => row.patientRecordNumber === recordNumber)).toBe(true);
    const next = await listAudit(services, auditor, { ...everything, action: 'audit.' });
    expect(next.rows[0]).toMatchObject({ action: 'audit.read', actor: { personId: auditor.personId } });
    const times = rows.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((one, other) => other - one));
  });
  it('tells an institution’s admin only what its people did at work', async () => {
    const { pharmacist, patient, admin } = await busyClinic();
    const other = await busyClinic();
    const { rows } = await listAudit(services, admin, everything);
    const actors = new Set(rows.map(({ actor }) => actor?.personId));
    expect(actors).toContain(pharmacist.actor.personId);
    expect(actors).not.toContain(patient.personId);
    expect(actors).not.toContain(other.pharmacist.actor.personId);
  });
  describe('for an institution', () => {
    const act = async (actor: { personId: string; sessionId: string }, entry: object = {}) => {
      const event = { actorId: actor.personId, sessionId: actor.sessionId, action: 'ticket.take', entity: 'ticket' };
      await pool.query('SELECT append_audit($1::jsonb)', [JSON.stringify([{ ...event, ...entry }])]);
    };
    const licence = () => ({ licenceNumber: randomUUID(), licenceValidUntil: new Date('2099-01-01') });
    const adminOf = async (institutionId: string) => {
      const bare = { institutionId, licenceNumber: null, licenceValidUntil: null };
      return (await signedInStaff(services, { ...bare, role: 'INSTITUTION_ADMIN' })).actor;
    };
    const taken = async (admin: Awaited<ReturnType<typeof adminOf>>, days: object = {}) =>
      (await listAudit(services, admin, { ...everything, action: 'ticket.take', ...days })).rows.length;
    it('keeps what was done in sessions that are forgotten', async () => {
      const { institutionId } = await openClinic(services);
      const { actor } = await signedInStaff(services, { institutionId, role: 'PHARMACIST' });
      const admin = await adminOf(institutionId);
      await act(actor);
      await pool.query('DELETE FROM session WHERE id = $1', [actor.sessionId]);
      expect(await taken(admin)).toBe(1);
    });
    it('shows nothing of what its applicant does for another one', async () => {
      const { institutionId } = await openClinic(services);
      const { actor } = await signedInStaff(services, { institutionId, role: 'PHARMACIST' });
      const other = await openClinic(services);
      const applied = { institutionId: other.institutionId, role: 'PHARMACIST', credential: 'SUBMITTED' } as const;
      await prisma.practiceRole.create({ data: { personId: actor.personId, ...applied, ...licence() } });
      await act(actor);
      expect([await taken(await adminOf(institutionId)), await taken(await adminOf(other.institutionId))]).toEqual([
        1, 0,
      ]);
    });
    it('tells two institutions of one person apart by what was touched, and claims nothing that fits neither', async () => {
      const [one, other] = [await openClinic(services), await openClinic(services)];
      const { actor } = await signedInStaff(services, { institutionId: one.institutionId, role: 'PHARMACIST' });
      const further = { institutionId: other.institutionId, role: 'PHARMACIST', credential: 'VERIFIED' } as const;
      await prisma.practiceRole.create({ data: { personId: actor.personId, ...further, ...licence() } });
      await act(actor, { entityId: await insertTicket(services, one) });
      await act(actor, { entityId: await insertTicket(services, other) });
      await act(actor, { entityId: await insertTicket(services, other) });
      await act(actor, { entityId: randomUUID() });
      expect([await taken(await adminOf(one.institutionId)), await taken(await adminOf(other.institutionId))]).toEqual([
        1, 2,
      ]);
    });
    it('counts days where it is, not in UTC', async () => {
      const { institutionId } = await openClinic(services);
      // A place where it is another day than in UTC, at any hour.
      const zone = services.now().getUTCHours() < 11 ? 'Pacific/Pago_Pago' : 'Pacific/Kiritimati';
      await prisma.institution.update({ where: { id: institutionId }, data: { zone } });
      const { actor } = await signedInStaff(services, { institutionId, role: 'PHARMACIST' });
      const admin = await adminOf(institutionId);
      await act(actor);
      const event = await prisma.auditEvent.findFirstOrThrow({
        where: { actorId: actor.personId, action: 'ticket.take' },
      });
      const [there, elsewhere] = [calendarDayIn(event.createdAt, zone), calendarDayIn(event.createdAt, 'UTC')];
      expect(await taken(admin, { from: there, to: there })).toBe(1);
      expect(await taken(admin, { from: elsewhere, to: elsewhere })).toBe(0);
    });
  });
  it('is not for clinicians', async () => {
    const { pharmacist } = await busyClinic();
    await expect(listAudit(services, pharmacist.actor, everything)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
  it('comes in pages without gaps or repetitions, and is narrowed by actor, action and day', async () => {
    const { pharmacist, auditor } = await busyClinic();
    for (let n = 0; n < 60; n += 1) {
      await viewQueue(services, pharmacist.actor);
    }
    const filter = { ...everything, action: 'queue.read' };
    const first = await listAudit(services, auditor, { ...everything });
    const second = await listAudit(services, auditor, {
      ...everything,
      ...(first.nextCursor ? { cursor: first.nextCursor } : {}),
    });
    expect(first.rows).toHaveLength(50);
    expect(second.rows.some(({ id }) => first.rows.some((row) => row.id === id))).toBe(false);
    expect((await listAudit(services, auditor, filter)).rows.every(({ action }) => action === 'queue.read')).toBe(true);
    expect((await listAudit(services, auditor, { ...everything, actor: '100%' })).rows).toEqual([]);
    expect((await listAudit(services, auditor, { ...everything, to: '2020-01-01' })).rows).toEqual([]);
    expect((await listAudit(services, auditor, { ...everything, patient: 2_000_000_000 })).rows).toEqual([]);
  });
});
