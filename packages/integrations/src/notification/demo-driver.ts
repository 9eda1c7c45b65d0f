import type { NotificationPort, Services } from '@openward/application/services';

/**
 * The demo driver: keeps e-mails and text messages where the demo inbox shows them, and sends nothing to anybody.
 * Everything before it, the choice of language, the limits, the sealing of contacts, is the real thing.
 */
export function demoDriver(db: Services['db']): NotificationPort {
  return {
    isDemo: true,
    channels: ['EMAIL', 'SMS'],
    send: async ({ channel, recipient, subject, body }) => {
      await db.prisma.demoInboxItem.create({ data: { channel, recipient, subject, body } });
    },
  };
}
