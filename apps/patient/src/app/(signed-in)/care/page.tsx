import { PageTitle } from '@openward/ui/page-title';
import { Page } from '@openward/ui/shell';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ServiceChoice } from '../../../features/get-care/service-choice.tsx';
import { api } from '../../../server/caller.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.get-care'))('title') };
}

/** Step one of get care: which service. */
export default async function CarePage() {
  const t = await getTranslations('patient.get-care');
  const services = await (await api()).home.services();
  return (
    <>
      <PageTitle large title={t('title')} />
      <Page>
        <p>{t('choose')}</p>
        <ServiceChoice services={services} />
      </Page>
    </>
  );
}
