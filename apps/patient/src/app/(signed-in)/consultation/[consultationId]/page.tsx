import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConsultationScreen } from '../../../../features/consultation/consultation-screen.tsx';
import { currentActor } from '../../../../server/actor.ts';
import { api } from '../../../../server/caller.ts';
import { notFoundOrThrow } from '../../../../server/not-found-or-throw.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.consultation'))('title') };
}

interface ConsultationPageProps {
  readonly params: Promise<{ readonly consultationId: string }>;
}

/** The consultation room: live while it lasts, readable afterwards. */
export default async function ConsultationPage({ params }: ConsultationPageProps) {
  const { consultationId } = await params;
  const room = await (await api()).consultation.room({ consultationId }).catch(notFoundOrThrow);
  const actor = await currentActor();
  return actor ? <ConsultationScreen room={room} personId={actor.personId} /> : null;
}
