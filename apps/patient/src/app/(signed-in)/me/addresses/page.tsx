import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AddressesScreen } from '../../../../features/pharmacy/index.ts';
import { currentActor } from '../../../../server/actor.ts';
import { api } from '../../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.addresses'))('title') };
}

/** The address book. */
export default async function AddressesPage() {
  const [actor, caller] = await Promise.all([currentActor(), api()]);
  const book = await caller.pharmacy.addresses();
  return actor ? <AddressesScreen personId={actor.personId} book={book} /> : null;
}
