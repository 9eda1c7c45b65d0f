'use client';

import { useLocale } from 'next-intl';
import { useState } from 'react';
import { AppearanceSwitch } from '../appearance-switch/index.ts';
import { LanguageSwitch } from '../language-switch/index.ts';
import { WorkTitle } from '../page-title/index.ts';
import { SkipLink } from '../shell/index.ts';
import { ConsoleBasics } from './console-basics.tsx';
import { ConsoleLists } from './console-lists.tsx';
import { ConsolePanels } from './console-panels.tsx';
import { DrawerFrame, EntryFrame, WorkFrame } from './console-shells.tsx';
import { ConsoleStates } from './console-states.tsx';
import { FrameChoice } from './frame-choice.tsx';
import styles from './gallery.module.css';
import { sayIn } from './sample.ts';

type Frame = 'parts' | 'work' | 'drawer' | 'entry';

/** Every component as the console shows it. */
export function ConsoleGallery({ title }: { title: string }) {
  const say = sayIn(useLocale());
  const [frame, setFrame] = useState<Frame>('parts');
  const choice = (
    <FrameChoice
      label={say('What is shown', '展示内容')}
      frames={[
        { value: 'parts', label: say('Parts', '组件') },
        { value: 'work', label: say('Columns', '分栏') },
        { value: 'drawer', label: say('Drawer', '抽屉') },
        { value: 'entry', label: say('Entry', '入口') },
      ]}
      frame={frame}
      onFrame={setFrame}
    />
  );
  switch (frame) {
    case 'work':
      return <WorkFrame say={say} title={title} choice={choice} />;
    case 'drawer':
      return <DrawerFrame say={say} title={title} choice={choice} />;
    case 'entry':
      return <EntryFrame say={say} title={title} choice={choice} />;
    case 'parts':
      return (
        <>
          <SkipLink />
          <main id="main" tabIndex={-1}>
            <WorkTitle
              title={title}
              actions={
                <>
                  <AppearanceSwitch />
                  <LanguageSwitch />
                </>
              }
            />
            <div className={styles.gutter}>{choice}</div>
            <div className={styles.gallery}>
              <ConsoleBasics say={say} />
              <ConsoleStates say={say} />
              <ConsoleLists say={say} />
              <ConsolePanels say={say} />
            </div>
          </main>
        </>
      );
  }
}
