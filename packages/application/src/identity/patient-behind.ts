import type { Transaction } from '@openward/db';
import type { Contact } from '@openward/domain/identity';
import type { Services } from '../services/index.ts';
import { nameNotTold } from './name-not-told.ts';
import { sealedColumns } from './sealed-columns.ts';

interface KnownBy {
  readonly contact: Contact;
  readonly index: Buffer<ArrayBuffer>;
  readonly locale: 'en' | 'zh-CN';
}

/** The patient a contact belongs to; registers a person, or makes a known person a patient, when needed. */
export async function patientBehind(
  services: Services,
  tx: Transaction,
  known: KnownBy,
): Promise<{ personId: string; isNew: boolean }> {
  const { kind } = known.contact;
  const found = await tx.person.findUnique({
    where: kind === 'phone' ? { phoneIndex: known.index } : { emailIndex: known.index },
    select: { id: true, profile: { select: { personId: true } } },
  });
  const personId = found?.id ?? (await register(services, tx, known));
  if (found?.profile) return { personId, isNew: false };
  await tx.patientProfile.create({ data: { personId } });
  return { personId, isNew: true };
}

async function register({ vault }: Services, tx: Transaction, { contact, index, locale }: KnownBy): Promise<string> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT uuidv7() AS id`;
  const id = rows[0]?.id;
  if (!id) throw new Error('the database made no id');
  const sealed = vault.seal(contact.value, id, sealedColumns[contact.kind]);
  const reach =
    contact.kind === 'phone' ? { phoneSealed: sealed, phoneIndex: index } : { emailSealed: sealed, emailIndex: index };
  await tx.person.create({ data: { id, name: nameNotTold, latinName: nameNotTold, locale, ...reach } });
  return id;
}
