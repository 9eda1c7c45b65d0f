import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MeScreen } from '../../../features/identity/me-screen.tsx';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.shell'))('me') };
}

/** The person, the family, this device. */
export default async function MePage() {
  return <MeScreen me={await (await api()).identity.me()} />;
}
