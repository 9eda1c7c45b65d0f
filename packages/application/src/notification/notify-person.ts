import type { Transaction } from '@openward/db';
import { writeOutbox } from '../outbox/index.ts';
import type { Notice } from './notices.ts';

type Facts = Notice & { readonly personId: string };

/** Tells a person something by the contact they signed up with. A person without one hears it in the app alone. */
export async function notifyPerson(tx: Transaction, { personId, template, params }: Facts): Promise<void> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { locale: true, phoneIndex: true, emailIndex: true },
  });
  const channel = person.phoneIndex ? 'SMS' : person.emailIndex ? 'EMAIL' : null;
  if (!channel) return;
  const { id } = await tx.notification.create({
    data: { personId, channel, template, params, locale: person.locale },
    select: { id: true },
  });
  await writeOutbox(tx, [{ topic: 'notification.send', payload: { notificationId: id } }]);
}
