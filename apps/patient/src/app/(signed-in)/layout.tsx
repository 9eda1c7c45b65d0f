import { AllTexts } from '@openward/i18n/react';
import { ChineseFonts } from '@openward/ui/fonts';
import { redirect } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ApiProvider } from '../../client/api.ts';
import { Live } from '../../client/live.tsx';
import { PatientShell } from '../../features/shell/patient-shell.tsx';
import { currentActor } from '../../server/actor.ts';
import { api } from '../../server/caller.ts';
import { signInPath, welcomePath } from '../../server/sign-in-path.ts';

/** The signed-in app: nobody gets past without a session, and a new person says first who they are. */
export default async function SignedInLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) redirect(await signInPath());
  const me = await (await api()).identity.me();
  if (!me.profileComplete) redirect(await welcomePath());
  return (
    <AllTexts>
      <ChineseFonts locale={await getLocale()} />
      <ApiProvider>
        <Live personId={actor.personId}>
          <PatientShell>{children}</PatientShell>
        </Live>
      </ApiProvider>
    </AllTexts>
  );
}
