import { AllTexts } from '@openward/i18n/react';
import { pathWithin } from '@openward/server/web';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ApiProvider } from '../../client/api.ts';
import { WelcomeScreen } from '../../features/identity/welcome-screen.tsx';
import { currentActor } from '../../server/actor.ts';
import { api } from '../../server/caller.ts';
import { signInPath } from '../../server/sign-in-path.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.welcome'))('title') };
}

interface WelcomePageProps {
  readonly searchParams: Promise<{ readonly back?: string | string[] }>;
}

/** After the first sign-in: who the record belongs to. */
export default async function WelcomePage({ searchParams }: WelcomePageProps) {
  const target = pathWithin((await searchParams).back, '/home');
  if (!(await currentActor())) redirect(await signInPath());
  const me = await (await api()).identity.me();
  if (me.profileComplete) redirect(target);
  return (
    <AllTexts>
      <ApiProvider>
        <WelcomeScreen target={target} />
      </ApiProvider>
    </AllTexts>
  );
}
