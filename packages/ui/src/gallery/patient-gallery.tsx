'use client';

import { useLocale } from 'next-intl';
import { useState } from 'react';
import { LanguageSwitch } from '../language-switch/index.ts';
import { PageTitle } from '../page-title/index.ts';
import { SkipLink } from '../shell/index.ts';
import { FrameChoice } from './frame-choice.tsx';
import styles from './gallery.module.css';
import { PatientBasics } from './patient-basics.tsx';
import { PatientForms } from './patient-forms.tsx';
import { PatientLists } from './patient-lists.tsx';
import { PatientOpen } from './patient-open.tsx';
import { PhoneFrame, PublicFrame, RoomFrame } from './patient-shells.tsx';
import { PatientThread } from './patient-thread.tsx';
import { sayIn } from './sample.ts';

type Frame = 'parts' | 'public' | 'phone' | 'room';

/** Every component as the patient app shows it. */
export function PatientGallery({ title }: { title: string }) {
  const say = sayIn(useLocale());
  const [frame, setFrame] = useState<Frame>('parts');
  const choice = (
    <FrameChoice
      label={say('What is shown', '展示内容')}
      frames={[
        { value: 'parts', label: say('Parts', '组件') },
        { value: 'public', label: say('Public', '公开页') },
        { value: 'phone', label: say('Signed in', '登录后') },
        { value: 'room', label: say('Room', '咨询室') },
      ]}
      frame={frame}
      onFrame={setFrame}
    />
  );
  switch (frame) {
    case 'public':
      return <PublicFrame say={say} choice={choice} />;
    case 'phone':
      return <PhoneFrame say={say} title={title} choice={choice} />;
    case 'room':
      return <RoomFrame say={say} choice={choice} />;
    case 'parts':
      return (
        <>
          <SkipLink />
          <main id="main" tabIndex={-1}>
            <PageTitle title={title} large trailing={<LanguageSwitch />} />
            <div className={styles.gutter}>{choice}</div>
            <div className={styles.gallery}>
              <PatientBasics say={say} />
              <PatientOpen say={say} />
              <PatientLists say={say} />
              <PatientThread say={say} />
              <PatientForms say={say} />
            </div>
          </main>
        </>
      );
  }
}
