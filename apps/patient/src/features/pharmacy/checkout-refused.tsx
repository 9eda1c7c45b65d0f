import { ButtonLink } from '@openward/ui/button';
import { EmptyState } from '@openward/ui/empty-state';
import { ErrorState } from '@openward/ui/error-state';
import { IconPrescription } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { errorKeyOf, finalRefusalOf } from '@openward/api/client';

interface CheckoutRefusedProps {
  readonly error: unknown;
  readonly prescriptionId: string | null;
  readonly retrying: boolean;
  readonly onRetry: () => void;
}

/** Nothing can be ordered: why, and where it goes on. */
export function CheckoutRefused({ error, prescriptionId, retrying, onRetry }: CheckoutRefusedProps) {
  const t = useTranslations('patient.checkout');
  const errors = useTranslations('errors');
  const refusal = finalRefusalOf(error);
  if (refusal === null) {
    return (
      <ErrorState title={t('failed')} onRetry={onRetry} retrying={retrying}>
        {errors(errorKeyOf(error))}
      </ErrorState>
    );
  }
  const [href, label] =
    refusal === 'prescription-used-up'
      ? (['/orders', t('see-orders')] as const)
      : prescriptionId === null
        ? (['/shop', t('to-shop')] as const)
        : (['/care', t('ask')] as const);
  return (
    <EmptyState
      icon={<IconPrescription size={22} stroke={1.75} />}
      title={t('refused')}
      action={
        <ButtonLink href={href} look="soft" wide>
          {label}
        </ButtonLink>
      }
    >
      {errors(refusal)}
    </EmptyState>
  );
}
