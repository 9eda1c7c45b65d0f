import { Banner } from '@openward/ui/banner';
import { Button, ButtonLink } from '@openward/ui/button';
import { PageTitle } from '@openward/ui/page-title';
import { Page } from '@openward/ui/shell';
import { StepsList } from '@openward/ui/steps-list';
import { type } from '@openward/ui/type';
import { IconPhone } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './get-care.module.css';

const steps = ['call', 'stay', 'bring'] as const;

/** Emergency advice instead of a queue. */
export function RedFlagScreen({ onChange }: { readonly onChange: () => void }) {
  const t = useTranslations('patient.get-care.emergency');
  return (
    <>
      <PageTitle title={t('page')} back={{ href: '/home', label: t('home'), icon: 'close' }} />
      <Page>
        <div className={styles.emergency} role="alert">
          <h2 className={type.display}>{t('title')}</h2>
          <p>{t('detail')}</p>
        </div>
        <ButtonLink href="tel:120" look="danger" wide>
          <IconPhone size={22} stroke={1.75} aria-hidden="true" />
          {t('call')}
        </ButtonLink>
        <ButtonLink href="tel:12356" look="outline" wide>
          {t('crisis-line')}
        </ButtonLink>
        <StepsList steps={steps.map((step) => ({ title: t(`steps.${step}`), detail: t(`steps.${step}-detail`) }))} />
        <Banner tone="facts" title={t('kept')}>
          {t('kept-detail')}
        </Banner>
        <Button look="quiet" onClick={onChange}>
          {t('change')}
        </Button>
      </Page>
    </>
  );
}
