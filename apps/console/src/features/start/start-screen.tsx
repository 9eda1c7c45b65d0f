'use client';

import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { WorkTitle } from '@openward/ui/page-title';
import { useTranslations } from 'next-intl';
import { useTitle } from '../identity/index.ts';
import { useStaff } from '../shell/staff.tsx';
import styles from './start.module.css';

/** For people without a role in force: why, and what they can do. */
export function StartScreen() {
  const t = useTranslations('console.start');
  const roleNames = useTranslations('role');
  const titleOf = useTitle();
  const format = useFormat();
  const { me } = useStaff();
  return (
    <>
      <WorkTitle title={t('title')} />
      <div className={styles.start}>
        <h2 className={styles.hello}>{t('hello', { name: format.person(me) })}</h2>
        <Banner tone={me.roles.length === 0 ? 'danger' : 'facts'}>
          {me.roles.length === 0 ? t('none') : t('elsewhere')}
        </Banner>
        {me.roles.length > 0 ? (
          <section>
            <h3 className={styles.title}>{t('roles')}</h3>
            <ul className={styles.list}>
              {me.roles.map(({ practiceRoleId, role, title, institutionName }) => (
                <li key={practiceRoleId}>
                  {[titleOf(title) ?? roleNames(role), institutionName && format.localized(institutionName)]
                    .filter(Boolean)
                    .join(' · ')}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        <section>
          <h3 className={styles.title}>{t('now')}</h3>
          <ul className={styles.list}>
            <li>{t('language')}</li>
            <li>{t('sessions')}</li>
          </ul>
        </section>
      </div>
    </>
  );
}
