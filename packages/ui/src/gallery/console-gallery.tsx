'use client';

import { useLocale } from 'next-intl';
import { AppearanceSwitch } from '../appearance-switch/index.ts';
import { LanguageSwitch } from '../language-switch/index.ts';
import { WorkTitle } from '../page-title/index.ts';
import { ConsoleLists } from './console-lists.tsx';
import { ConsolePanels } from './console-panels.tsx';
import { ConsoleStates } from './console-states.tsx';
import styles from './gallery.module.css';
import { sayIn } from './sample.ts';

/** Every component as the console shows it. */
export function ConsoleGallery({ title }: { title: string }) {
  const say = sayIn(useLocale());
  return (
    <>
      <WorkTitle
        title={title}
        actions={
          <>
            <AppearanceSwitch />
            <LanguageSwitch />
          </>
        }
      />
      <div className={styles.gallery}>
        <ConsoleStates say={say} />
        <ConsoleLists say={say} />
        <ConsolePanels say={say} />
      </div>
    </>
  );
}
