import { randomInt } from 'node:crypto';
import { AppError } from '@openward/domain/errors';
import { codeCoolDown, codeExpiresAt, type Contact, maskContact, SIGN_IN_CODE } from '@openward/domain/identity';
import { inTransaction } from '@openward/db';
import type { Services } from '../services/index.ts';
import { hashCode } from './code-hash.ts';
import { databaseNow } from '../clock/index.ts';
import { limits, network } from './limits.ts';
import { channelOf, readContact } from './read-contact.ts';

export interface RequestCodeInput {
  readonly contact: string;
  readonly locale: 'en' | 'zh-CN';
}

/**
 * Sends a one-time code to a phone or an e-mail address. Whether somebody is registered under it is not even looked up,
 * so nothing in the answer or its timing can tell.
 * @param address where the request comes from, for the limits
 * @throws AppError BAD_INPUT (contact-invalid), UNAVAILABLE (no driver, or code-not-sent), TOO_MANY_REQUESTS (code-too-soon)
 */
export async function requestCode(services: Services, input: RequestCodeInput, address: string) {
  const contact = readContact(input.contact);
  const channel = channelOf(contact);
  if (!services.notifications.channels.includes(channel)) {
    throw new AppError('UNAVAILABLE', `no driver for ${channel}`, 'unavailable');
  }
  const index = services.vault.index(contact.value);
  await services.rateLimit.consume(`code-address:${network(address)}`, limits.requestPerAddress);
  const { id, code } = await storeCode(services, index);
  try {
    await services.rateLimit.consume(`code-contact:${index.toString('hex')}`, limits.requestPerContact);
    const values = { code, minutes: SIGN_IN_CODE.validSeconds / 60 };
    const text = await services.texts.render('sign-in-code', input.locale, values);
    await services.notifications.send({ channel, recipient: contact.value, ...text });
  } catch (error) {
    // What was not sent must neither hold up the next attempt nor replace the code sent before.
    await services.db.prisma.signInCode.delete({ where: { id } });
    if (error instanceof AppError && error.code === 'UNAVAILABLE')
      throw new AppError('UNAVAILABLE', error.message, 'code-not-sent');
    throw error;
  }
  return answer(services, contact);
}

const answer = ({ notifications }: Services, contact: Contact) => ({
  contactMasked: maskContact(contact),
  resendAfterSeconds: SIGN_IN_CODE.coolDownSeconds,
  demoInbox: notifications.isDemo,
});

/** Only the hash is stored; of two requests at the same moment one wins and the other hears that it is too soon. */
async function storeCode(services: Services, index: Buffer<ArrayBuffer>): Promise<{ id: string; code: string }> {
  const code = String(randomInt(10 ** SIGN_IN_CODE.digits)).padStart(SIGN_IN_CODE.digits, '0');
  return inTransaction(services.db.prisma, async (tx) => {
    // Held until the commit: one request per contact at a time.
    await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(${index.toString('hex')}, 0))) AS held`;
    const now = await databaseNow(tx);
    const last = await tx.signInCode.findFirst({
      where: { contactIndex: index },
      orderBy: { createdAt: 'desc' },
      select: { createdAt: true },
    });
    const seconds = codeCoolDown(last?.createdAt ?? null, now);
    if (seconds > 0)
      throw new AppError('TOO_MANY_REQUESTS', 'code asked for again too soon', 'code-too-soon', { seconds });
    const rows = await tx.$queryRaw<{ id: string }[]>`SELECT uuidv7() AS id`;
    const id = rows[0]?.id;
    if (!id) throw new Error('the database made no id');
    await tx.signInCode.create({
      data: {
        id,
        contactIndex: index,
        codeHash: hashCode(services, id, code),
        createdAt: now,
        expiresAt: codeExpiresAt(now),
      },
    });
    return { id, code };
  });
}
