import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SignedOutHome } from '../features/home/signed-out-home.tsx';
import { currentActor } from '../server/actor.ts';
import { api } from '../server/caller.ts';
import { settings } from '../server/settings.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('patient.home');
  return { title: t('title'), description: t('lead') };
}

/** The public home; who is signed in has one of their own. */
export default async function HomePage() {
  if (await currentActor()) redirect('/home');
  const facts = await (await api()).home.facts();
  return <SignedOutHome facts={facts} demo={settings().OPENWARD_DEMO} />;
}
