import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PrescriptionsScreen } from '../../../features/prescribing/prescriptions-screen.tsx';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.prescription'))('list') };
}

/** Every prescription of the person and the family. */
export default async function PrescriptionsPage() {
  return <PrescriptionsScreen first={await (await api()).prescribing.list({})} />;
}
