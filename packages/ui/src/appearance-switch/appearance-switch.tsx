'use client';

import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { Segments } from '../segments/index.ts';

const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const;
const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

/** Auto, light or dark, kept in this browser. */
export function AppearanceSwitch() {
  const t = useTranslations('ui.appearance');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // The server cannot know the choice: nothing is marked until the browser has answered.
  const mounted = useMounted();
  const labels = { auto: t('auto'), light: t('light'), dark: t('dark') };
  const segments = schemes.map((scheme) => {
    const Icon = icons[scheme];
    const label = (
      <>
        <Icon size={18} stroke={1.75} aria-hidden="true" />
        {labels[scheme]}
      </>
    );
    return { value: scheme, label };
  });
  return (
    <Segments
      label={t('label')}
      segments={segments}
      value={mounted ? colorScheme : null}
      onChoose={(scheme) => setColorScheme(scheme)}
    />
  );
}
