import type { OrderView } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { ButtonLink } from '@openward/ui/button';
import { IconPackage, IconTruckDelivery, IconWallet } from '@tabler/icons-react';
import { useNow, useTranslations } from 'next-intl';
import styles from './pharmacy.module.css';
import { useOrderWords } from './use-order-words.ts';

const reasons = [
  'out-of-stock',
  'recalled',
  'prescription-unclear',
  'prescription-withdrawn',
  'wrong-address',
] as const;

/** What happens now and who acts next; filled while the order is open, a plain fact once it is over. */
export function OrderNow({ order }: { readonly order: OrderView }) {
  const t = useTranslations('patient.orders');
  const now = useNow();
  const format = useFormat();
  const words = useOrderWords();
  const { state, payment, parcels } = order;
  const next = words.next(order, now);
  const code = parcels[0]?.receiverCode ?? null;
  if (state === 'DELIVERED')
    return (
      <Banner tone="good" title={t('now.DELIVERED')}>
        {next}
      </Banner>
    );
  if (state === 'EXPIRED' || state === 'CANCELLED' || state === 'RETURNED') {
    const reason = reasons.find((one) => order.endReason?.startsWith(one));
    const refund =
      payment && payment.refundAskedMinor > 0
        ? t('refund-comes', { amount: format.money(payment.refundAskedMinor, order.currency) })
        : null;
    return (
      <Banner tone="facts" title={t(`now.${state}`)}>
        {[reason ? t(`reason.${reason}`) : null, refund ?? next].filter(Boolean).join(' ')}
      </Banner>
    );
  }
  const Icon =
    state === 'PLACED'
      ? IconWallet
      : state === 'SHIPPED' || state === 'DELIVERY_FAILED'
        ? IconTruckDelivery
        : IconPackage;
  return (
    <section className={styles.open} aria-label={t('now-label')}>
      <p className={styles.kind}>
        <Icon size={20} stroke={1.75} aria-hidden="true" />
        {t(`kind.${state}`)}
      </p>
      <h2 className={styles.openTitle}>{t(`now.${state}`)}</h2>
      <p className={styles.next}>{next}</p>
      {code ? (
        <div className={styles.foot}>
          <div>
            <p className={styles.codeLabel}>{t('code')}</p>
            <p className={styles.code} aria-label={code.split('').join(' ')}>
              {code.replace(/(..)(?=.)/g, '$1\u00a0')}
            </p>
          </div>
          <p className={styles.codeLabel}>{t('code-detail')}</p>
        </div>
      ) : null}
      {state === 'PLACED' && payment ? (
        <div className={styles.foot}>
          <span>{format.money(order.totalMinor, order.currency)}</span>
          <ButtonLink href={`/pay/${payment.paymentId}`} look="open">
            {t('pay')}
          </ButtonLink>
        </div>
      ) : null}
    </section>
  );
}
