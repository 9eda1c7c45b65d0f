import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FamilyScreen } from '../../../../features/family/index.ts';
import { api } from '../../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.family'))('title') };
}

/** The children one cares for. */
export default async function FamilyPage() {
  return <FamilyScreen me={await (await api()).identity.me()} />;
}
