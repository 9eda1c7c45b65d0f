import { Banner } from '@openward/ui/banner';
import { ButtonLink } from '@openward/ui/button';
import { useTranslations } from 'next-intl';

/** A consultation that ended without result: nothing was written, so there is no card of it. */
export function EndedCard() {
  const t = useTranslations('patient.consultation');
  return (
    <Banner
      tone="facts"
      title={t('cancelled')}
      action={
        <ButtonLink href="/home" look="soft" size="small">
          {t('back')}
        </ButtonLink>
      }
    />
  );
}
