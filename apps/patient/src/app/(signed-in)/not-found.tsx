import { ButtonLink } from '@openward/ui/button';
import { EmptyState } from '@openward/ui/empty-state';
import { PageTitle } from '@openward/ui/page-title';
import { Page } from '@openward/ui/shell';
import { IconCompass } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';

/** Missing and not one's own look alike; the navigation stays. */
export default function SignedInNotFound() {
  const t = useTranslations('patient.shell');
  return (
    <>
      <PageTitle large title={t('not-found')} />
      <Page>
        <EmptyState
          icon={<IconCompass size={22} stroke={1.75} />}
          title={t('not-found-title')}
          action={
            <ButtonLink href="/home" wide>
              {t('go-home')}
            </ButtonLink>
          }
        >
          {t('not-found-detail')}
        </EmptyState>
      </Page>
    </>
  );
}
