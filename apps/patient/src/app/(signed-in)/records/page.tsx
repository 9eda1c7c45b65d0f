import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RecordsScreen } from '../../../features/journey/records-screen.tsx';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.shell'))('records') };
}

/** Every journey, open ones first. */
export default async function RecordsPage() {
  return <RecordsScreen journeys={await (await api()).journey.list()} />;
}
