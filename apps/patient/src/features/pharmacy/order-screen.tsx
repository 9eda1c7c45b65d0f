'use client';

import type { OrderView } from '@openward/domain/pharmacy';
import { maskedPhone } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Card, IconTile } from '@openward/ui/card';
import { Facts } from '@openward/ui/facts';
import { PageTitle } from '@openward/ui/page-title';
import { Row, RowList } from '@openward/ui/row';
import { Page, Section } from '@openward/ui/shell';
import { type } from '@openward/ui/type';
import { IconClipboardHeart, IconMapPin, IconPill, IconReceipt } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { CancelOrder } from './cancel-order.tsx';
import { ConfirmReceived } from './confirm-received.tsx';
import { OrderNow } from './order-now.tsx';
import { OrderProblem } from './order-problem.tsx';
import { OrderWay } from './order-way.tsx';
import { ParcelTrack } from './parcel-track.tsx';
import styles from './pharmacy.module.css';
import { useMedicineWords } from './use-medicine-words.ts';
import { useOrderNews } from './use-order-news.ts';
import { useOrderWords } from './use-order-words.ts';
import { usePlaceWords } from './use-place-words.ts';

const lookAgainMs = 60_000;

/** One order: what happens now, its way, its parcel, what is in it, where it goes, and what to do if something is wrong. */
export function OrderScreen({ order: initial }: { readonly order: OrderView }) {
  const t = useTranslations('patient.orders');
  const format = useFormat();
  const words = useMedicineWords();
  const orderWords = useOrderWords();
  const places = usePlaceWords();
  const trpc = useTRPC();
  const { data: order } = useQuery(
    trpc.pharmacy.order.queryOptions({ orderId: initial.id }, { initialData: initial, refetchInterval: lookAgainMs }),
  );
  useOrderNews();
  const { address, currency } = order;
  const money = (minor: number) => format.money(minor, currency);
  return (
    <>
      <PageTitle
        title={t('order')}
        back={{ href: '/orders', label: t('title') }}
        trailing={
          <Link href={`/orders/${order.id}/receipt`} className={type.link}>
            <IconReceipt size={22} stroke={1.75} aria-hidden="true" />
            {t('receipt')}
          </Link>
        }
      />
      <Page>
        <OrderNow order={order} />
        {order.mayReceive ? <ConfirmReceived order={order} /> : null}
        <Section title={t('progress')}>
          <OrderWay order={order} />
        </Section>
        {order.parcels.map((parcel) => (
          <ParcelTrack key={parcel.id} parcel={parcel} />
        ))}
        <Section title={t('in-it')}>
          <RowList>
            {order.lines.map(({ id, medicine, quantity, unitPriceMinor }) => (
              <Row
                key={id}
                tone="plain"
                icon={<IconPill size={22} stroke={1.75} />}
                title={words.name(medicine)}
                detail={`${words.form(medicine)} · ${words.pack(medicine)}`}
                trailing={
                  <span
                    className={styles.detail}
                  >{`${words.packs(quantity)} · ${money(quantity * unitPriceMinor)}`}</span>
                }
              />
            ))}
            {order.journeyId ? (
              <Row
                href={`/records/${order.journeyId}`}
                icon={<IconClipboardHeart size={22} stroke={1.75} />}
                title={t('journey')}
                detail={t('journey-detail')}
              />
            ) : null}
          </RowList>
        </Section>
        <Section title={t('price')}>
          <Card className={styles.padded ?? ''}>
            <Facts
              items={[
                { label: t('items'), value: money(order.itemsMinor) },
                { label: t('delivery'), value: money(order.deliveryMinor) },
                { label: t('total'), value: <strong>{money(order.totalMinor)}</strong> },
                ...(order.payment && order.payment.refundAskedMinor > 0
                  ? [
                      {
                        label: t(order.payment.refundedMinor > 0 ? 'refunded' : 'refunding'),
                        value: money(Math.max(order.payment.refundedMinor, order.payment.refundAskedMinor)),
                      },
                    ]
                  : []),
              ]}
            />
          </Card>
        </Section>
        <Section title={t('where-to')}>
          <Card className={styles.place ?? ''}>
            <IconTile tone="plain">
              <IconMapPin size={22} stroke={1.75} />
            </IconTile>
            <div className={styles.placeText}>
              <p className={styles.name}>{`${address.recipient} · ${maskedPhone(address.phone)}`}</p>
              <p className={styles.detail}>{places.line(address)}</p>
            </div>
          </Card>
        </Section>
        <OrderProblem order={order} />
        {order.mayCancel ? <CancelOrder order={order} /> : null}
        <p className={type.meta}>
          {orderWords.number(order)} · {format.localized(order.pharmacy.name)} ·{' '}
          <span className={type.nowrap}>{t('licence', { number: order.pharmacy.licenceNumber })}</span>
        </p>
      </Page>
    </>
  );
}
