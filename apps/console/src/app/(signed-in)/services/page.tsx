import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ServicesScreen } from '../../../features/services/services-screen.tsx';
import { mayOpen } from '../../../features/shell/places.ts';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console.services'))('title') };
}

/** For admins and auditors. */
export default async function ServicesPage() {
  if (!mayOpen(await (await api()).identity.me(), 'service.read')) redirect('/');
  return <ServicesScreen />;
}
