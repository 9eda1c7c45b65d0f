import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ShopScreen } from '../../../features/pharmacy/index.ts';
import { currentActor } from '../../../server/actor.ts';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.shop'))('title') };
}

/** Medicines without a prescription. */
export default async function ShopPage() {
  const [actor, caller] = await Promise.all([currentActor(), api()]);
  const first = await caller.pharmacy.search({});
  return actor ? <ShopScreen personId={actor.personId} first={first} /> : null;
}
