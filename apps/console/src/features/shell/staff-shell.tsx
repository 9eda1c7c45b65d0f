'use client';

import { ConsoleShell } from '@openward/ui/shell';
import { IconDoorEnter, IconIdBadge2, IconMessages } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { KeysButton } from '../keys/keys-button.tsx';
import { PaletteButton } from '../palette/palette-button.tsx';
import { GoKeys } from './go-keys.tsx';
import { MeMenu } from './me-menu.tsx';
import { placesOf } from './places.ts';
import { useStaff } from './staff.tsx';

const icons = {
  workbench: <IconMessages size={20} stroke={1.75} />,
  clinicians: <IconIdBadge2 size={20} stroke={1.75} />,
  start: <IconDoorEnter size={20} stroke={1.75} />,
};

/** The rail with the places of this person's roles, and the work beside it. */
export function StaffShell({ children }: { readonly children: ReactNode }) {
  const t = useTranslations('console.shell');
  const { me } = useStaff();
  return (
    <ConsoleShell
      nav={placesOf(me).map(({ id, href }) => ({ href, label: t(id), icon: icons[id] }))}
      foot={
        <>
          <GoKeys />
          <PaletteButton />
          <KeysButton />
          <MeMenu />
        </>
      }
    >
      {children}
    </ConsoleShell>
  );
}
