'use client';

import { useLocale } from 'next-intl';
import { AppearanceSwitch } from '../appearance-switch/index.ts';
import { LanguageSwitch } from '../language-switch/index.ts';
import { PageTitle } from '../page-title/index.ts';
import styles from './gallery.module.css';
import { PatientForms } from './patient-forms.tsx';
import { PatientLists } from './patient-lists.tsx';
import { PatientOpen } from './patient-open.tsx';
import { PatientThread } from './patient-thread.tsx';
import { sayIn } from './sample.ts';

/** Every component as the patient app shows it. */
export function PatientGallery({ title }: { title: string }) {
  const say = sayIn(useLocale());
  return (
    <>
      <PageTitle title={title} large trailing={<LanguageSwitch />} />
      <div className={styles.gallery}>
        <PatientOpen say={say} />
        <PatientLists say={say} />
        <PatientThread say={say} />
        <PatientForms say={say} />
        <AppearanceSwitch />
      </div>
    </>
  );
}
