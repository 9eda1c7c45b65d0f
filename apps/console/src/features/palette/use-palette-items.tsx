'use client';

import { useMantineColorScheme } from '@mantine/core';
import { useFormat } from '@openward/i18n/react';
import { IconArrowRight, IconKeyboard, IconSunMoon, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { useTRPC } from '../../client/api.ts';
import { useOverlays } from '../shell/overlays.tsx';
import { mayOpen, placesOf } from '../shell/places.ts';
import { useStaff } from '../shell/staff.tsx';

export interface PaletteItem {
  readonly id: string;
  readonly group: 'patients' | 'places' | 'actions';
  readonly icon: ReactNode;
  readonly label: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly act: () => void;
}

/** Everything this person can reach from the palette. */
export function usePaletteItems(): PaletteItem[] {
  const t = useTranslations('console.palette');
  const shell = useTranslations('console.shell');
  const format = useFormat();
  const router = useRouter();
  const trpc = useTRPC();
  const { show } = useOverlays();
  const { me } = useStaff();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const mine = useQuery(trpc.consultation.mine.queryOptions(undefined, { enabled: mayOpen(me, 'consultation.read') }));
  const patients = (mine.data?.active ?? []).map(
    (row): PaletteItem => ({
      id: row.consultationId,
      group: 'patients',
      icon: <IconUser size={18} stroke={1.75} aria-hidden="true" />,
      label: format.person({ name: row.patientName, latinName: row.latinName }),
      detail: format.ticketNumber(row.ticketNumber),
      act: () => router.push(`/workbench/${row.consultationId}`),
    }),
  );
  const places = placesOf(me).map(
    ({ id, href, letter }): PaletteItem => ({
      id,
      group: 'places',
      icon: <IconArrowRight size={18} stroke={1.75} aria-hidden="true" />,
      label: shell(id),
      hint: `G ${letter.toUpperCase()}`,
      act: () => router.push(href),
    }),
  );
  return [
    ...patients,
    ...places,
    {
      id: 'keys',
      group: 'actions',
      icon: <IconKeyboard size={18} stroke={1.75} aria-hidden="true" />,
      label: t('keys'),
      hint: '?',
      act: () => show('keys'),
    },
    {
      id: 'appearance',
      group: 'actions',
      icon: <IconSunMoon size={18} stroke={1.75} aria-hidden="true" />,
      label: t('appearance'),
      act: () => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark'),
    },
  ];
}
