import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ApiProvider } from '../../client/api.ts';
import { Live } from '../../client/live.tsx';
import { OverlayProvider } from '../../features/shell/overlays.tsx';
import { StaffShell } from '../../features/shell/staff-shell.tsx';
import { StaffProvider } from '../../features/shell/staff.tsx';
import { currentActor } from '../../server/actor.ts';
import { api } from '../../server/caller.ts';
import { settings } from '../../server/settings.ts';

/** The signed-in console: nobody gets past without a session. */
export default async function SignedInLayout({ children }: { readonly children: ReactNode }) {
  const actor = await currentActor();
  if (!actor) redirect('/sign-in');
  const me = await (await api()).identity.me();
  return (
    <ApiProvider>
      <Live personId={actor.personId}>
        <StaffProvider me={me} demo={settings().OPENWARD_DEMO}>
          <OverlayProvider>
            <StaffShell>{children}</StaffShell>
          </OverlayProvider>
        </StaffProvider>
      </Live>
    </ApiProvider>
  );
}
