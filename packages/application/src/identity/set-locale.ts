import { type Actor, authorize } from '@openward/domain/access';
import type { Services } from '../services/index.ts';

/** Remembers the language a person reads, for every device and for messages to them. */
export async function setLocale(services: Services, actor: Actor, input: { locale: Actor['locale'] }): Promise<void> {
  authorize(actor, 'session.own');
  await services.db.prisma.person.update({ where: { id: actor.personId }, data: { locale: input.locale } });
}
