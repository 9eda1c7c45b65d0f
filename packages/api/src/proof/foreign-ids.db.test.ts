import { randomUUID } from 'node:crypto';
import type { Actor } from '@openward/domain/access';
import { createTestDatabase } from '@openward/testing/database';
import {
  insertTicket,
  intakeOf,
  openClinic,
  pharmacistOnDuty,
  signedInPatient,
  signedInStaff,
} from '@openward/testing/factories';
import { insertPatient } from '@openward/testing/people';
import { testServices } from '@openward/testing/services';
import { enterConsultation } from '@openward/application/consultation';
import { joinQueue, takeNext } from '@openward/application/waiting-room';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './call.ts';
import { type AppName, type Ids, inputOf, inputs, randomIds } from './inputs.ts';

const services = testServices(await createTestDatabase());

/** Somebody's running visit with everything that has an id, and the people who may see it. */
async function household() {
  const clinic = await openClinic(services);
  const pharmacist = await pharmacistOnDuty(services, clinic);
  const patient = await signedInPatient(services, { name: 'CANARY 陈' });
  const { ticketId, journeyId } = await joinQueue(services, patient, intakeOf(clinic, patient.personId));
  const { consultationId, conversationId } = await takeNext(services, pharmacist.actor, { key: randomUUID() });
  await enterConsultation(services, patient, { ticketId });
  await insertTicket(services, clinic);
  const { institutionId, serviceId } = clinic;
  const unlicensed = { licenceNumber: null, licenceValidUntil: null };
  const admin = await signedInStaff(services, { role: 'INSTITUTION_ADMIN', institutionId, ...unlicensed });
  const { practiceRoleId } = pharmacist;
  const ids: Ids = {
    ticketId,
    journeyId,
    consultationId,
    conversationId,
    serviceId,
    practiceRoleId,
    patientId: patient.personId,
  };
  return { ids, patient, pharmacist: pharmacist.actor, admin: admin.actor };
}

const mine = await household();
const theirs = await household();
const withIds = (['patient', 'console'] as const).flatMap((app: AppName) =>
  Object.keys(inputs[app]).flatMap((path) => {
    const input = inputOf(app, path, randomIds()) ?? {};
    const keys = Object.keys(input).filter((key) => key in theirs.ids);
    return keys.map((key) => ({ app, path, key }));
  }),
);
const actorFor = (app: AppName, path: string): Actor => {
  if (app === 'patient') return mine.patient;
  return path.startsWith('institution.') ? mine.admin : mine.pharmacist;
};

describe.each(withIds)('$app $path with another $key', ({ app, path, key }) => {
  const call = (id: string) => {
    const input = { ...inputOf(app, path, mine.ids), [key]: id };
    return refusalOf(services, { actor: actorFor(app, path), app, path, input });
  };
  it('answers alike for one that is somebody else’s and one that does not exist', async () => {
    const own = new Map<string, string>(Object.entries(theirs.ids)).get(key) ?? '';
    const foreign = key === 'serviceId' ? null : await call(own);
    const missing = await call(randomUUID());
    expect(missing).toEqual({ code: 'NOT_FOUND', key: 'not-found', details: {}, fields: {} });
    if (foreign) expect(foreign).toEqual(missing);
  });
});

it('control: the same procedures answer the owner', async () => {
  const { ids, patient, pharmacist } = theirs;
  const ask = (actor: Actor, app: AppName, path: string) =>
    refusalOf(services, { actor, app, path, input: inputOf(app, path, ids) });
  expect(await ask(patient, 'patient', 'waitingRoom.ticket')).toBeNull();
  expect(await ask(patient, 'patient', 'journey.get')).toBeNull();
  expect(await ask(patient, 'patient', 'messaging.since')).toBeNull();
  expect(await ask(pharmacist, 'console', 'consultation.room')).toBeNull();
  expect(await ask(pharmacist, 'console', 'messaging.since')).toBeNull();
});

it('a patient who is named by nobody stays unnamed', async () => {
  const stranger = await insertPatient(services);
  const input = { ...inputOf('patient', 'waitingRoom.join', mine.ids), patientId: stranger };
  const refusal = await refusalOf(services, { actor: mine.patient, app: 'patient', path: 'waitingRoom.join', input });
  expect(refusal?.code).toBe('NOT_FOUND');
});
