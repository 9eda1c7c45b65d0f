'use client';

import { ConsoleShell } from '@openward/ui/shell';
import {
  IconChecklist,
  IconClipboardCheck,
  IconDoorEnter,
  IconIdBadge2,
  IconListSearch,
  IconMessages,
  IconReceipt,
  IconTag,
  IconUsersGroup,
  IconPackage,
} from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { KeysButton } from '../keys/keys-button.tsx';
import { PaletteButton } from '../palette/palette-button.tsx';
import { GoKeys } from './go-keys.tsx';
import { MeMenu } from './me-menu.tsx';
import { placesOf } from './places.ts';
import styles from './shell.module.css';
import { useStaff } from './staff.tsx';

const icons = {
  workbench: <IconMessages size={20} stroke={1.75} />,
  review: <IconClipboardCheck size={20} stroke={1.75} />,
  queues: <IconUsersGroup size={20} stroke={1.75} />,
  tasks: <IconChecklist size={20} stroke={1.75} />,
  dispensing: <IconPackage size={20} stroke={1.75} />,
  orders: <IconReceipt size={20} stroke={1.75} />,
  clinicians: <IconIdBadge2 size={20} stroke={1.75} />,
  services: <IconTag size={20} stroke={1.75} />,
  audit: <IconListSearch size={20} stroke={1.75} />,
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
          <div className={styles.keys}>
            <KeysButton />
          </div>
          <MeMenu />
        </>
      }
    >
      {children}
    </ConsoleShell>
  );
}
