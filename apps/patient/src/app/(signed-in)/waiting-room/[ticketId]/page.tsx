import { notFoundOrThrow } from '../../../../server/not-found-or-throw.ts';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WaitingRoomScreen } from '../../../../features/waiting-room/waiting-room-screen.tsx';
import { api } from '../../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.waiting-room'))('title') };
}

interface WaitingRoomPageProps {
  readonly params: Promise<{ readonly ticketId: string }>;
}

/** The patient's number, live. */
export default async function WaitingRoomPage({ params }: WaitingRoomPageProps) {
  const { ticketId } = await params;
  const ticket = await (await api()).waitingRoom.ticket({ ticketId }).catch(notFoundOrThrow);
  return <WaitingRoomScreen ticket={ticket} />;
}
