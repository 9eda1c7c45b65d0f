import { createTestDatabase } from '@openward/testing/database';
import { intakeOf, openClinic, pharmacistOnDuty, signedInPatient, takeNumber } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { expect, it } from 'vitest';
import { viewQueue } from '../waiting-room/index.ts';

const services = testServices(await createTestDatabase());
const { prisma } = services.db;

it('a look at the queue is written down for each patient in it, once each; an empty one once, for nobody', async () => {
  const clinic = await openClinic(services);
  const { actor } = await pharmacistOnDuty(services, clinic);
  const looks = () =>
    prisma.auditEvent.findMany({ where: { actorId: actor.personId, action: 'queue.read' }, orderBy: { id: 'asc' } });
  await viewQueue(services, actor);
  expect((await looks()).map(({ patientId }) => patientId)).toEqual([null]);
  const waiting = [await signedInPatient(services), await signedInPatient(services)];
  for (const patient of waiting) await takeNumber(services, patient, intakeOf(clinic, patient.personId));
  await viewQueue(services, actor);
  const told = (await looks()).slice(1).map(({ patientId }) => patientId);
  const byText = (one: string | null, other: string | null) => (one ?? '').localeCompare(other ?? '');
  expect(told.toSorted(byText)).toEqual(waiting.map(({ personId }) => personId).toSorted(byText));
});
