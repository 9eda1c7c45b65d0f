import { AllTexts } from '@openward/i18n/react';
import { pathWithin } from '@openward/server/web';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ApiProvider } from '../../client/api.ts';
import { SignInScreen } from '../../features/sign-in/sign-in-screen.tsx';
import { currentActor } from '../../server/actor.ts';
import { api } from '../../server/caller.ts';
import { settings } from '../../server/settings.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.sign-in'))('title') };
}

interface SignInPageProps {
  readonly searchParams: Promise<{ readonly back?: string | string[]; readonly ended?: string | string[] }>;
}

/** Signs in and leads back to where the person was. */
export default async function SignInPage({ searchParams }: SignInPageProps) {
  const { back, ended } = await searchParams;
  const target = pathWithin(back, '/home');
  if (await currentActor()) redirect(target);
  const people = settings().OPENWARD_DEMO ? await (await api()).identity.demoPeople() : null;
  return (
    <AllTexts>
      <ApiProvider>
        <SignInScreen target={target} demoPeople={people} ended={ended !== undefined} />
      </ApiProvider>
    </AllTexts>
  );
}
