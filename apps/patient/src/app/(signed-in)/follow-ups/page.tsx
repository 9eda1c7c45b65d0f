import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FollowUpsScreen } from '../../../features/follow-up/follow-ups-screen.tsx';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.follow-up'))('list') };
}

/** What clinicians want to know some days after a visit. */
export default async function FollowUpsPage() {
  return <FollowUpsScreen followUps={await (await api()).followUp.list()} />;
}
