import { createTestDatabase } from '@openward/testing/database';
import { describe, expect, it } from 'vitest';
import { chooseNotificationDriver } from './index.ts';

const { prisma, pool } = await createTestDatabase();
const db = { prisma, pool, close: async () => {} };
const sms = { channel: 'SMS', recipient: '+8613800138000', subject: 'Code', body: '012345' } as const;

describe('the drivers for messages', () => {
  it('keep both kinds in the demo inbox, and say that they are the demo', async () => {
    const driver = chooseNotificationDriver({ OPENWARD_DEMO: true }, db);
    expect(driver).toMatchObject({ isDemo: true, channels: ['EMAIL', 'SMS'] });
    await driver.send(sms);
    await driver.send({ ...sms, channel: 'EMAIL', recipient: 'a@example.com' });
    const kept = await prisma.demoInboxItem.findMany({
      orderBy: { createdAt: 'asc' },
      omit: { id: true, createdAt: true },
    });
    expect(kept).toEqual([sms, { ...sms, channel: 'EMAIL', recipient: 'a@example.com' }]);
  });

  it('send e-mail alone where only SMTP is configured', () => {
    const driver = chooseNotificationDriver({ OPENWARD_DEMO: false, SMTP_URL: 'smtp://127.0.0.1:1' }, db);
    expect(driver).toMatchObject({ isDemo: false, channels: ['EMAIL'] });
  });

  it('refuse everything where nothing is configured, and keep nothing', async () => {
    const before = await prisma.demoInboxItem.count();
    const driver = chooseNotificationDriver({ OPENWARD_DEMO: false }, db);
    expect(driver).toMatchObject({ isDemo: false, channels: [] });
    await expect(driver.send(sms)).rejects.toMatchObject({ code: 'UNAVAILABLE', userMessageKey: 'unavailable' });
    expect(await prisma.demoInboxItem.count()).toBe(before);
  });

  it('use a configured SMTP server in the demo too, and the inbox for the rest', async () => {
    const before = await prisma.demoInboxItem.count();
    const driver = chooseNotificationDriver({ OPENWARD_DEMO: true, SMTP_URL: 'smtp://127.0.0.1:1' }, db);
    await driver.send(sms);
    await expect(driver.send({ ...sms, channel: 'EMAIL', recipient: 'a@example.com' })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    expect(await prisma.demoInboxItem.count()).toBe(before + 1);
  });
});
