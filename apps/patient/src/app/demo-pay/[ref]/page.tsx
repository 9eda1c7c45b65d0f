import { getFormat } from '@openward/i18n/request';
import { Banner } from '@openward/ui/banner';
import { Button, ButtonLink } from '@openward/ui/button';
import { Card } from '@openward/ui/card';
import { Facts } from '@openward/ui/facts';
import { LanguageSwitch } from '@openward/ui/language-switch';
import { PageTitle } from '@openward/ui/page-title';
import { Page, PublicShell } from '@openward/ui/shell';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { isDemoCharge } from '../../../server/demo-charge.ts';
import { services } from '../../../server/services.ts';
import { settings } from '../../../server/settings.ts';
import styles from './demo-pay.module.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.demo-pay'))('title') };
}

interface DemoPayPageProps {
  readonly params: Promise<{ readonly ref: string }>;
}

/** The demo payment provider's own page: stands for the one a real provider would show. Exists in demo mode alone. */
export default async function DemoPayPage({ params }: DemoPayPageProps) {
  const { ref } = await params;
  if (!settings().OPENWARD_DEMO || !isDemoCharge(ref)) notFound();
  const charge = await services().demoPayments?.findCharge(ref);
  if (!charge) notFound();
  const t = await getTranslations('patient.demo-pay');
  const format = await getFormat();
  const { amountMinor, currency, description, returnPath, state } = charge;
  return (
    <PublicShell actions={<LanguageSwitch />}>
      <PageTitle large title={t('title')} />
      <Page>
        <Banner tone="network" title={t('nothing-moves')}>
          {t('explain')}
        </Banner>
        <Card>
          <p className={styles.amount}>{format.money(amountMinor, currency)}</p>
          <Facts
            items={[
              { label: t('to'), value: description },
              { label: t('state'), value: t(`states.${state}`) },
            ]}
          />
        </Card>
        {state === 'OPEN' ? (
          <form className={styles.form} method="post" action={`/api/demo-pay/${ref}`}>
            <Button type="submit" name="answer" value="pay" wide>
              {t('pay')}
            </Button>
            <Button type="submit" name="answer" value="fail" look="danger-outline" wide>
              {t('fail')}
            </Button>
          </form>
        ) : null}
        <ButtonLink href={returnPath} look="quiet" wide>
          {t(state === 'OPEN' ? 'leave' : 'return')}
        </ButtonLink>
      </Page>
    </PublicShell>
  );
}
