import type { PublicHome } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { ButtonLink } from '@openward/ui/button';
import { EmergencyNotice } from '@openward/ui/emergency-notice';
import { Hero } from '@openward/ui/hero';
import { LanguageSwitch } from '@openward/ui/language-switch';
import { LiveDot } from '@openward/ui/live-dot';
import { Row, RowList } from '@openward/ui/row';
import { Page, PublicShell, Section } from '@openward/ui/shell';
import { StatStrip } from '@openward/ui/stat-strip';
import { StepsList } from '@openward/ui/steps-list';
import { type } from '@openward/ui/type';
import { IconBuildingHospital, IconBuildingStore, IconMessageCircle } from '@tabler/icons-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ServiceRows } from './service-rows.tsx';
import styles from './signed-out-home.module.css';

interface SignedOutHomeProps {
  readonly facts: PublicHome;
  readonly demo: boolean;
}

const steps = ['say', 'wait', 'chat', 'after'] as const;

/** The public home: promise, live facts, prices, how it works, who is responsible. Needs no JavaScript. */
export function SignedOutHome({ facts, demo }: SignedOutHomeProps) {
  const t = useTranslations('patient.home');
  const format = useFormat();
  return (
    <PublicShell
      actions={
        <>
          <Link href="/sign-in" className={type.link}>
            {t('sign-in')}
          </Link>
          <LanguageSwitch />
        </>
      }
      footer={<p>{demo ? t('demo') : t('about')}</p>}
    >
      <Page width="wide">
        <Hero title={t('promise')}>
          <p className={styles.lead}>{t('lead')}</p>
          <ButtonLink href="/care" wide>
            <IconMessageCircle size={22} stroke={1.75} aria-hidden="true" />
            {t('talk')}
          </ButtonLink>
          <p className={styles.price}>{t('price-free')}</p>
        </Hero>
        <div className={styles.facts}>
          <StatStrip
            stats={[
              { figure: format.number(facts.pharmacistsOnDuty), label: t('on-duty', { count: facts.pharmacistsOnDuty }) },
              { figure: format.waitRange(facts.wait), label: t('wait-now') },
              { figure: t('all-day'), label: t('always') },
            ]}
          />
          <LiveDot>{t('updated', { time: format.time(facts.asOf) })}</LiveDot>
        </div>
        <EmergencyNotice title={t('emergency')} detail={t('emergency-detail')} />
        <Section title={t('services')}>
          <ServiceRows services={facts.services} />
        </Section>
        <Section title={t('how')}>
          <StepsList spread steps={steps.map((step) => ({ title: t(`steps.${step}`), detail: t(`steps.${step}-detail`) }))} />
        </Section>
        <Section title={t('responsible')}>
          <RowList>
            {facts.institutions.map(({ id, name, kind, city, licenceNumber }) => (
              <Row
                key={id}
                tone="plain"
                icon={
                  kind === 'PHARMACY' ? (
                    <IconBuildingStore size={22} stroke={1.75} />
                  ) : (
                    <IconBuildingHospital size={22} stroke={1.75} />
                  )
                }
                title={format.localized(name)}
                detail={city}
                meta={t('licence', { number: licenceNumber })}
              />
            ))}
          </RowList>
        </Section>
      </Page>
    </PublicShell>
  );
}
