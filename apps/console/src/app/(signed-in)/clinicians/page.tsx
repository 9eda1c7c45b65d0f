import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CliniciansScreen } from '../../../features/clinicians/clinicians-screen.tsx';
import { mayOpen } from '../../../features/shell/places.ts';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console.clinicians'))('title') };
}

/** For admins and auditors. */
export default async function CliniciansPage() {
  if (!mayOpen(await (await api()).identity.me(), 'clinician.read')) redirect('/');
  return <CliniciansScreen />;
}
