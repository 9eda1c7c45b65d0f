import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { QueuesScreen } from '../../../features/queues/queues-screen.tsx';
import { mayOpen } from '../../../features/shell/places.ts';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console.queues'))('title') };
}

/** For admins and auditors. */
export default async function QueuesPage() {
  if (!mayOpen(await (await api()).identity.me(), 'supervision.read')) redirect('/');
  return <QueuesScreen />;
}
