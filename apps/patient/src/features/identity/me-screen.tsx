'use client';

import type { PatientMe } from '@openward/domain/identity';
import { useFormat } from '@openward/i18n/react';
import { AppearanceSwitch } from '@openward/ui/appearance-switch';
import { Card } from '@openward/ui/card';
import { Facts } from '@openward/ui/facts';
import { LanguageSwitch } from '@openward/ui/language-switch';
import { PageTitle } from '@openward/ui/page-title';
import { Row, RowList } from '@openward/ui/row';
import { Page, Section } from '@openward/ui/shell';
import { IconEye, IconHeartbeat, IconMapPin, IconPackage, IconReceipt, IconUsers } from '@tabler/icons-react';
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
        <Section title={t('family')}>
          {me.family.length > 0 ? (
            <div className={styles.family}>
              <Family me={me} />
            </div>
          ) : null}
          <RowList>
            <Row
              href="/me/family"
              tone="plain"
              icon={<IconUsers size={22} stroke={1.75} />}
              title={me.family.length > 0 ? t('manage-family') : t('add-child')}
            />
            <Row
              href="/me/health"
              tone="plain"
              icon={<IconHeartbeat size={22} stroke={1.75} />}
              title={t('open-health')}
            />
            <Row
              href="/me/access"
              tone="plain"
              icon={<IconEye size={22} stroke={1.75} />}
              title={t('access')}
              detail={t('access-detail')}
            />
          </RowList>
        </Section>
        <Section title={t('medicine')}>
          <RowList>
            <Row href="/orders" tone="plain" icon={<IconPackage size={22} stroke={1.75} />} title={t('orders')} />
            <Row
              href="/me/addresses"
              tone="plain"
              icon={<IconMapPin size={22} stroke={1.75} />}
              title={t('addresses')}
            />
          </RowList>
        </Section>
        <RowList>
          <Row
            href="/me/payments"
            icon={<IconReceipt size={22} stroke={1.75} />}
            tone="plain"
            title={t('payments')}
            detail={t('payments-detail')}
          />
        </RowList>
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
