import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HomeScreen } from '../../../features/home/home-screen.tsx';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.shell'))('home') };
}

/** What is open comes first, then what one may do. */
export default async function SignedInHomePage() {
  const caller = await api();
  const [me, journeys, services, followUps] = await Promise.all([
    caller.identity.me(),
    caller.journey.list(),
    caller.home.services(),
    caller.followUp.list(),
  ]);
  return <HomeScreen me={me} journeys={journeys} services={services} followUps={followUps} />;
}
