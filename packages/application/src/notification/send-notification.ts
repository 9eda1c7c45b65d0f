import { localeSchema } from '@openward/domain/identity';
import { sealedColumns } from '../identity/index.ts';
import type { Services } from '../services/index.ts';
import { noticeOf, valuesOf } from './notices.ts';

/**
 * Sends a queued notification in the person's language. Sent ones are passed over, so delivering the same outbox event
 * again does no harm; a crash between sending and writing it down may send twice, never not at all.
 * @throws AppError UNAVAILABLE when the channel cannot take it now: the outbox tries again
 */
export async function sendNotification(services: Services, notificationId: string): Promise<void> {
  const { prisma } = services.db;
  const found = await prisma.notification.findUnique({
    where: { id: notificationId },
    include: { person: { select: { id: true, phoneSealed: true, emailSealed: true } } },
  });
  if (found?.state !== 'QUEUED' || found.channel === 'IN_APP' || !found.person) return;
  const { channel, person } = found;
  if (!services.notifications.channels.includes(channel)) return settle(services, notificationId, 'FAILED');
  const sealed = channel === 'SMS' ? person.phoneSealed : person.emailSealed;
  const column = channel === 'SMS' ? sealedColumns.phone : sealedColumns.email;
  if (!sealed) return settle(services, notificationId, 'FAILED');
  const locale = localeSchema.parse(found.locale);
  const notice = noticeOf(found);
  const text = await services.texts.render(notice.template, locale, valuesOf(notice, locale));
  await services.notifications.send({ channel, recipient: services.vault.open(sealed, person.id, column), ...text });
  await settle(services, notificationId, 'SENT');
}

async function settle({ db }: Services, id: string, state: 'SENT' | 'FAILED'): Promise<void> {
  await db.pool.query({
    name: 'settle-notification',
    text: `UPDATE notification SET state = $2::text::notification_state, sent_at = CASE WHEN $2::text = 'SENT' THEN now() END
           WHERE id = $1 AND state = 'QUEUED'`,
    values: [id, state],
  });
}
