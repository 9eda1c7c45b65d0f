import { Banner } from '@openward/ui/banner';
import { EmptyState } from '@openward/ui/empty-state';
import { PageTitle } from '@openward/ui/page-title';
import { Row, RowList } from '@openward/ui/row';
import { Page, PublicShell } from '@openward/ui/shell';
import { LanguageSwitch } from '@openward/ui/language-switch';
import { IconInbox, IconMail, IconMessage } from '@tabler/icons-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { getFormat } from '@openward/i18n/request';
import { api } from '../../server/caller.ts';
import { settings } from '../../server/settings.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('patient.demo-inbox'))('title') };
}

/** What the demo drivers would have sent by text message and e-mail. Exists in demo mode alone. */
export default async function DemoInboxPage() {
  if (!settings().OPENWARD_DEMO) notFound();
  const t = await getTranslations('patient.demo-inbox');
  const format = await getFormat();
  const items = await (await api()).identity.demoInbox();
  return (
    <PublicShell actions={<LanguageSwitch />}>
      <PageTitle large title={t('title')} />
      <Page>
        <Banner tone="facts" title={t('explain')} />
        {items.length === 0 ? (
          <EmptyState icon={<IconInbox size={22} stroke={1.75} />} title={t('empty')}>
            {t('empty-detail')}
          </EmptyState>
        ) : (
          <RowList>
            {items.map(({ id, channel, recipient, subject, body, createdAt }) => (
              <Row
                key={id}
                tone="plain"
                icon={
                  channel === 'EMAIL' ? <IconMail size={22} stroke={1.75} /> : <IconMessage size={22} stroke={1.75} />
                }
                title={subject || recipient}
                detail={body}
                meta={`${recipient} · ${format.nearDateTime(createdAt, new Date())}`}
              />
            ))}
          </RowList>
        )}
      </Page>
    </PublicShell>
  );
}
