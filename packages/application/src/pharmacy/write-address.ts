import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { AppError } from '@openward/domain/errors';
import {
  addAddressResult,
  type Address,
  type addAddressInput,
  addressText,
  type changeAddressInput,
  MAX_ADDRESSES,
} from '@openward/domain/pharmacy';
import type { z } from 'zod';
import { writeAudit } from '../audit/index.ts';
import { databaseNow } from '../clock/index.ts';
import { withIdempotency } from '../idempotency/index.ts';
import { commit } from '../outbox/index.ts';
import type { Services } from '../services/index.ts';
import { ownAddressRow } from './address-book.ts';
import { sealedColumns } from './sealed-columns.ts';

/**
 * Adds an address; the first one becomes the usual one. The same key gives the same address.
 * @throws AppError CONFLICT `address-book-full`
 */
export function addAddress(
  services: Services,
  actor: Actor,
  { key, address, isDefault }: z.output<typeof addAddressInput>,
): Promise<z.output<typeof addAddressResult>> {
  authorize(actor, 'address.own');
  const command = { name: 'address.add', key, input: { address, isDefault }, answer: addAddressResult };
  return withIdempotency(services, actor, {
    command,
    work: async (tx) => {
      await lockBook(tx, actor);
      const kept = await tx.address.count({ where: { personId: actor.personId, endedAt: null } });
      if (kept >= MAX_ADDRESSES) throw new AppError('CONFLICT', 'the address book is full', 'address-book-full');
      const id = await newId(tx);
      const becomesDefault = isDefault || kept === 0;
      if (becomesDefault) await clearDefault(tx, actor);
      const sealed = seal(services, id, address);
      await tx.address.create({ data: { id, personId: actor.personId, sealed, isDefault: becomesDefault } });
      await written(tx, actor, { action: 'address.add', id });
      return { addressId: id };
    },
  });
}

/**
 * Writes an address anew. The usual one stays the usual one until another becomes it.
 * @throws AppError NOT_FOUND
 */
export async function changeAddress(
  services: Services,
  actor: Actor,
  { addressId, address, isDefault }: z.output<typeof changeAddressInput>,
): Promise<void> {
  authorize(actor, 'address.own');
  await commit(services, async (tx) => {
    await lockBook(tx, actor);
    const row = await ownAddressRow(tx, { actor, addressId });
    if (isDefault && !row.isDefault) await clearDefault(tx, actor);
    const sealed = seal(services, addressId, address);
    await tx.address.update({ where: { id: addressId }, data: { sealed, isDefault: isDefault || row.isDefault } });
    await written(tx, actor, { action: 'address.change', id: addressId });
  });
}

/**
 * Takes an address out of the book; orders keep what they were sent to. The latest of the others becomes the usual one.
 * @throws AppError NOT_FOUND
 */
export async function removeAddress(
  services: Services,
  actor: Actor,
  { addressId }: { readonly addressId: string },
): Promise<void> {
  authorize(actor, 'address.own');
  await commit(services, async (tx) => {
    await lockBook(tx, actor);
    const row = await ownAddressRow(tx, { actor, addressId });
    await tx.address.update({ where: { id: addressId }, data: { endedAt: await databaseNow(tx), isDefault: false } });
    if (row.isDefault) {
      const next = await tx.address.findFirst({
        where: { personId: actor.personId, endedAt: null },
        orderBy: { createdAt: 'desc' },
        select: { id: true },
      });
      if (next) await tx.address.update({ where: { id: next.id }, data: { isDefault: true } });
    }
    await written(tx, actor, { action: 'address.remove', id: addressId });
  });
}

/** One writer of a book at a time: the limit and the one usual address are decided on what is there. */
async function lockBook(tx: Transaction, { personId }: Actor): Promise<void> {
  await tx.$queryRaw`SELECT FROM patient_profile WHERE person_id = ${personId}::uuid FOR NO KEY UPDATE`;
}

async function clearDefault(tx: Transaction, { personId }: Actor): Promise<void> {
  await tx.address.updateMany({ where: { personId, isDefault: true, endedAt: null }, data: { isDefault: false } });
}

async function newId(tx: Transaction): Promise<string> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`SELECT uuidv7() AS id`;
  if (!row) throw new Error('the database made no id');
  return row.id;
}

const seal = ({ vault }: Services, id: string, address: Address) =>
  vault.seal(addressText(address), id, sealedColumns.bookAddress);

async function written(
  tx: Transaction,
  actor: Actor,
  { action, id }: { readonly action: 'address.add' | 'address.change' | 'address.remove'; readonly id: string },
): Promise<void> {
  await writeAudit(tx, actor, { action, entity: 'address', entityId: id, patientId: actor.personId });
}
