'use client';

import type { PatientMe } from '@openward/domain/identity';
import { useFormat } from '@openward/i18n/react';
import { AppearanceSwitch } from '@openward/ui/appearance-switch';
import { Card } from '@openward/ui/card';
import { Facts } from '@openward/ui/facts';
import { LanguageSwitch } from '@openward/ui/language-switch';
import { PageTitle } from '@openward/ui/page-title';
import { Page, Section } from '@openward/ui/shell';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { Family } from '../home/family.tsx';
import styles from './identity.module.css';
import { SignOut } from './sign-out.tsx';

/** What is known of the person, language and appearance, and the way out. */
export function MeScreen({ me }: { readonly me: PatientMe }) {
  const t = useTranslations('patient.me');
  const sex = useTranslations('sex');
  const format = useFormat();
  const trpc = useTRPC();
  const setLocale = useMutation(trpc.identity.setLocale.mutationOptions({ onSettled: () => window.location.reload() }));
  const facts = [
    { label: t('name'), value: [format.person(me), format.otherName(me)].filter(Boolean).join(' · ') },
    { label: t('born'), value: me.birthDate ? format.plainDate(me.birthDate) : t('not-known') },
    { label: t('sex'), value: sex(me.sex) },
    { label: t('contact'), value: me.contactMasked ?? t('not-known') },
  ];
  return (
    <>
      <PageTitle large title={format.person(me)} />
      <Page>
        <Card className={styles.facts ?? ''}>
          <Facts items={facts} />
        </Card>
        {me.family.length > 0 ? (
          <Section title={t('family')}>
            <Family me={me} />
          </Section>
        ) : null}
        <Section title={t('device')}>
          <Card className={styles.facts ?? ''}>
            <div className={styles.setting}>
              <span>{t('language')}</span>
              <LanguageSwitch onChange={(locale) => setLocale.mutate({ locale })} />
            </div>
            <div className={styles.setting}>
              <span>{t('appearance')}</span>
              <AppearanceSwitch />
            </div>
          </Card>
        </Section>
        <Section title={t('sessions')}>
          <SignOut sessions={me.sessions} />
        </Section>
      </Page>
    </>
  );
}
