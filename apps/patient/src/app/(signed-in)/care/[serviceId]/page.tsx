import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { GetCareScreen } from '../../../../features/get-care/get-care-screen.tsx';
import { api } from '../../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.get-care'))('title') };
}

interface GetCarePageProps {
  readonly params: Promise<{ readonly serviceId: string }>;
}

/** From symptoms to a number in the queue of one service. */
export default async function GetCarePage({ params }: GetCarePageProps) {
  const { serviceId } = await params;
  const caller = await api();
  const [services, me] = await Promise.all([caller.home.services(), caller.identity.me()]);
  const service = services.find(({ id }) => id === serviceId);
  if (!service) notFound();
  return <GetCareScreen service={service} me={me} />;
}
