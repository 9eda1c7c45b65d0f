import type { PaymentView } from '@openward/domain/billing';
import { useFormat } from '@openward/i18n/react';
import { Row, RowList } from '@openward/ui/row';
import { Section } from '@openward/ui/shell';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useNow, useTranslations } from 'next-intl';

/** What came back or is on its way, why, and since when. */
export function RefundRows({ payment: { refunds, currency } }: { readonly payment: PaymentView }) {
  const t = useTranslations('patient.billing');
  const format = useFormat();
  const now = useNow();
  if (refunds.length === 0) return null;
  return (
    <Section title={t('refunds')}>
      <RowList>
        {refunds.map(({ refundId, amountMinor, reason, state, createdAt, doneAt }) => (
          <Row
            key={refundId}
            icon={<IconArrowBackUp size={22} stroke={1.75} />}
            tone="plain"
            title={format.money(amountMinor, currency)}
            detail={t(`reason.${reason}`)}
            meta={`${t(`refund-state.${state}`)} · ${format.nearDateTime(doneAt ?? createdAt, now)}`}
          />
        ))}
      </RowList>
    </Section>
  );
}
