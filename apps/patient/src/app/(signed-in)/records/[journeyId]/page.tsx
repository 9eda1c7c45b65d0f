import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { JourneyScreen } from '../../../../features/journey/journey-screen.tsx';
import { api } from '../../../../server/caller.ts';
import { notFoundOrThrow } from '../../../../server/not-found-or-throw.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.journey'))('title') };
}

interface JourneyPageProps {
  readonly params: Promise<{ readonly journeyId: string }>;
}

/** One health concern from the first words to now. */
export default async function JourneyPage({ params }: JourneyPageProps) {
  const { journeyId } = await params;
  return <JourneyScreen journey={await (await api()).journey.get({ journeyId }).catch(notFoundOrThrow)} />;
}
