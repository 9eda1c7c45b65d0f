'use client';

import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useMounted } from '@mantine/hooks';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './appearance-switch.module.css';

const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const;
const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

/** Auto, light or dark, kept in this browser. */
export function AppearanceSwitch() {
  const t = useTranslations('ui.appearance');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // The server cannot know the choice: nothing is marked until the browser has answered.
  const mounted = useMounted();
  const labels = { auto: t('auto'), light: t('light'), dark: t('dark') };
  return (
    <div className={styles.switch} role="group" aria-label={t('label')}>
      {schemes.map((scheme) => {
        const Icon = icons[scheme];
        return (
          <button
            key={scheme}
            type="button"
            className={styles.option}
            aria-pressed={mounted && colorScheme === scheme}
            onClick={() => setColorScheme(scheme)}
          >
            <Icon size={18} stroke={1.75} aria-hidden="true" />
            {labels[scheme]}
          </button>
        );
      })}
    </div>
  );
}
