import { randomUUID } from 'node:crypto';
import { sealedColumns } from '../identity/index.ts';
import { createTestDatabase } from '@openward/testing/database';
import { intakeOf, openClinic, pharmacistOnDuty, signedInPatient } from '@openward/testing/factories';
import { testServices } from '@openward/testing/services';
import { expect, it } from 'vitest';
import { joinQueue, takeNext } from '../waiting-room/index.ts';
import { sendNotification } from './index.ts';

const services = testServices(await createTestDatabase());
const { prisma } = services.db;

async function callSomebody(withPhone: boolean) {
  const clinic = await openClinic(services);
  const pharmacist = await pharmacistOnDuty(services, clinic);
  const patient = await signedInPatient(services);
  const { personId: id } = patient;
  const phone = `+86138${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
  if (withPhone) {
    const data = {
      phoneSealed: services.vault.seal(phone, id, sealedColumns.phone),
      phoneIndex: services.vault.index(phone),
      locale: 'zh-CN',
    };
    await prisma.person.update({ where: { id }, data });
  }
  await joinQueue(services, patient, intakeOf(clinic, id));
  await takeNext(services, pharmacist.actor, { key: randomUUID() });
  return { phone, notification: await prisma.notification.findFirst({ where: { personId: id } }) };
}

it('a called patient is told once, in the own language, at the own number, with the time at the institution', async () => {
  const { phone, notification } = await callSomebody(true);
  const id = notification?.id ?? '';
  await sendNotification(services, id);
  await sendNotification(services, id);
  expect(services.observed.sent).toMatchObject([{ channel: 'SMS', recipient: phone, subject: 'called zh-CN' }]);
  expect(JSON.parse(services.observed.sent[0]?.body ?? '')).toMatchObject({
    ticket: 'A 001',
    clinician: '周敏',
    time: expect.stringMatching(/^\d\d:\d\d$/),
  });
  expect(await prisma.notification.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'SENT' });
});
it('a patient without a contact hears it in the app alone', async () => {
  expect((await callSomebody(false)).notification).toBeNull();
});
it('what the channel refuses now stays queued for the next attempt', async () => {
  const { notification } = await callSomebody(true);
  const id = notification?.id ?? '';
  const refusing = {
    ...services,
    notifications: { ...services.notifications, send: () => Promise.reject(new Error('planted')) },
  };
  await expect(sendNotification(refusing, id)).rejects.toThrow('planted');
  expect(await prisma.notification.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'QUEUED' });
});
