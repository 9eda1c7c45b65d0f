import { defaultEmergency, type PublicHome } from '@openward/domain/institution';
import { ButtonLink } from '@openward/ui/button';
import { EmergencyNotice } from '@openward/ui/emergency-notice';
import { Hero } from '@openward/ui/hero';
import { LanguageSwitch } from '@openward/ui/language-switch';
import { Page, PublicShell, Section } from '@openward/ui/shell';
import { StepsList } from '@openward/ui/steps-list';
import { IconMessageCircle } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { AllPrices } from './all-prices.tsx';
import { Glimpse } from './glimpse.tsx';
import { Institutions } from './institutions.tsx';
import { LiveFacts } from './live-facts.tsx';
import { RoleRows } from './role-rows.tsx';
import { servicesByRole } from './services-by-role.ts';
import styles from './signed-out-home.module.css';

interface SignedOutHomeProps {
  readonly facts: PublicHome;
  readonly demo: boolean;
}

const steps = ['say', 'wait', 'chat', 'after'] as const;

/** The public home: promise, live facts, prices, how it works, who is responsible. Needs no JavaScript. */
export function SignedOutHome({ facts, demo }: SignedOutHomeProps) {
  const t = useTranslations('patient.home');
  const pharmacist = servicesByRole(facts.services).find(({ role }) => role === 'PHARMACIST')?.first;
  return (
    <PublicShell
      links={
        <>
          <a href="#services">{t('services')}</a>
          <a href="#how">{t('how')}</a>
          <a href="#responsible">{t('responsible')}</a>
        </>
      }
      actions={
        <>
          <ButtonLink href="/sign-in" look="outline" size="small">
            {t('sign-in')}
          </ButtonLink>
          <LanguageSwitch />
        </>
      }
      footer={<p className={styles.about}>{demo ? t('demo') : t('about')}</p>}
    >
      <Page width="wide">
        <Hero title={t('promise')} glimpse={<Glimpse />}>
          <p className={styles.lead}>{t('lead')}</p>
          <div className={styles.action}>
            <ButtonLink href={pharmacist ? `/care/${pharmacist.id}` : '/care'} prefetch={false} wide>
              <IconMessageCircle size={22} stroke={1.75} aria-hidden="true" />
              {t('talk')}
            </ButtonLink>
            <p className={styles.price}>{t(pharmacist?.priceMinor === 0 ? 'price-free' : 'price-first')}</p>
          </div>
          <LiveFacts facts={facts} />
        </Hero>
        <EmergencyNotice title={t('emergency')} detail={t('emergency-detail')} number={defaultEmergency().ambulance} />
        <div id="services">
          <Section title={t('services')}>
            <RoleRows services={facts.services} />
            <AllPrices services={facts.services} />
          </Section>
        </div>
        <div id="how">
          <Section title={t('how')}>
            <StepsList
              spread
              steps={steps.map((step) => ({ title: t(`steps.${step}`), detail: t(`steps.${step}-detail`) }))}
            />
          </Section>
        </div>
        <div id="responsible">
          <Section title={t('responsible')}>
            <Institutions institutions={facts.institutions} />
          </Section>
        </div>
      </Page>
    </PublicShell>
  );
}
