'use client';

import { IconSearch } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent } from 'react';
import { useOverlays } from '../shell/overlays.tsx';
import { RailButton } from '../shell/rail-button.tsx';
import { Palette } from './palette.tsx';

/** Opens the palette, also with Ctrl K. */
export function PaletteButton() {
  const t = useTranslations('console.shell');
  const { open, show, hide } = useOverlays();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    if (open === 'palette') hide();
    else show('palette');
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  return (
    <>
      <RailButton
        icon={<IconSearch size={20} stroke={1.75} />}
        label={t('search')}
        aria-label={`${t('search-label')}, ${t('search')}`}
        onClick={() => show('palette')}
      />
      {open === 'palette' ? <Palette onClose={hide} /> : null}
    </>
  );
}
