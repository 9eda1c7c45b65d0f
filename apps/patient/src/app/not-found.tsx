import { ButtonLink } from '@openward/ui/button';
import { EmptyState } from '@openward/ui/empty-state';
import { LanguageSwitch } from '@openward/ui/language-switch';
import { PageTitle } from '@openward/ui/page-title';
import { Page, PublicShell } from '@openward/ui/shell';
import { IconCompass } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';

/** Missing and not one's own look alike. */
export default function NotFound() {
  const t = useTranslations('patient.shell');
  return (
    <PublicShell actions={<LanguageSwitch />}>
      <PageTitle large title={t('not-found')} />
      <Page>
        <EmptyState
          icon={<IconCompass size={22} stroke={1.75} />}
          title={t('not-found-title')}
          action={
            <ButtonLink href="/" wide>
              {t('go-home')}
            </ButtonLink>
          }
        >
          {t('not-found-detail')}
        </EmptyState>
      </Page>
    </PublicShell>
  );
}
