import type { Transaction } from '@openward/db';
import { authorize, type Actor } from '@openward/domain/access';
import { notFound } from '@openward/domain/errors';
import { type Address, type addressBookSchema, readAddressText } from '@openward/domain/pharmacy';
import type { z } from 'zod';
import { recordRead } from '../audit/index.ts';
import type { Services } from '../services/index.ts';
import { sealedColumns } from './sealed-columns.ts';

/** The actor's own address book, the usual address first. */
export async function listAddresses(services: Services, actor: Actor): Promise<z.output<typeof addressBookSchema>> {
  authorize(actor, 'address.own');
  const rows = await services.db.prisma.address.findMany({
    where: { personId: actor.personId, endedAt: null },
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'desc' }],
  });
  await recordRead(services, actor, { action: 'address.list', entity: 'address', patientId: actor.personId });
  const addresses = rows.map(({ id, isDefault, sealed }) => ({ id, isDefault, address: open(services, id, sealed) }));
  return { addresses };
}

/**
 * An address of the actor's own book, opened.
 * @throws AppError NOT_FOUND for a missing or removed one as for somebody else's
 */
export async function ownAddress(services: Services, tx: Transaction, of: OwnAddress): Promise<Address> {
  const { id, sealed } = await ownAddressRow(tx, of);
  return open(services, id, sealed);
}

interface OwnAddress {
  readonly actor: Actor;
  readonly addressId: string;
}

/** The row of it, with the same refusal. */
export async function ownAddressRow(tx: Transaction, { actor, addressId }: OwnAddress) {
  const found = await tx.address.findFirst({ where: { id: addressId, personId: actor.personId, endedAt: null } });
  if (!found) throw notFound('address');
  return found;
}

const open = ({ vault }: Services, id: string, sealed: Uint8Array): Address =>
  readAddressText(vault.open(sealed, id, sealedColumns.bookAddress));
