import { Banner } from '@openward/ui/banner';
import { ButtonLink } from '@openward/ui/button';
import { useTranslations } from 'next-intl';

/** Said before the first question rather than after the last: this service cannot be paid for yet. */
export function NotPayableYet() {
  const t = useTranslations('patient.get-care');
  const errors = useTranslations('errors');
  return (
    <Banner
      tone="facts"
      title={errors('payment-unavailable')}
      action={
        <ButtonLink href="/care" size="small" look="soft">
          {t('other-service')}
        </ButtonLink>
      }
    />
  );
}
