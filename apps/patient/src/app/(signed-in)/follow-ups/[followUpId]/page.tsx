import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FollowUpScreen } from '../../../../features/follow-up/follow-up-screen.tsx';
import { api } from '../../../../server/caller.ts';
import { notFoundOrThrow } from '../../../../server/not-found-or-throw.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.follow-up'))('title') };
}

interface FollowUpPageProps {
  readonly params: Promise<{ readonly followUpId: string }>;
}

/** The questions of one follow-up, or what became of them. */
export default async function FollowUpPage({ params }: FollowUpPageProps) {
  const { followUpId } = await params;
  return <FollowUpScreen followUp={await (await api()).followUp.get({ followUpId }).catch(notFoundOrThrow)} />;
}
