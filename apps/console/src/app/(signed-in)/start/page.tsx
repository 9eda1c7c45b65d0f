import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StartScreen } from '../../../features/start/start-screen.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('console.start'))('title') };
}

/** For people without a role in force. */
export default function StartPage() {
  return <StartScreen />;
}
