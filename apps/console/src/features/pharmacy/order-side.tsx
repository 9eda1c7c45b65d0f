'use client';

import type { DispensingPerson, DispensingView } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { ButtonLink } from '@openward/ui/button';
import { Kbd } from '@openward/ui/kbd';
import { PersonAvatar } from '@openward/ui/person-avatar';
import { AllergyBar } from '@openward/ui/person-banner';
import { Skeleton } from '@openward/ui/skeleton';
import { IconFileText, IconPrinter } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useKeys } from '../keys/use-keys.ts';
import { CheckList } from './check-list.tsx';
import styles from './dispensing.module.css';
import { PackLabel } from './pack-label.tsx';
import { ParcelPart } from './parcel-part.tsx';
import { useOrder } from './use-dispensing.ts';

/** Allergies, who picks and who checks, what the checker confirms, labels and the parcel. */
export function OrderSide({ orderId }: { readonly orderId: string }) {
  const order = useOrder(orderId);
  if (!order.data) return <Skeleton shape="rows" count={4} />;
  return <Side order={order.data} />;
}

function Side({ order }: { readonly order: DispensingView }) {
  const t = useTranslations('console.pharmacy');
  const format = useFormat();
  const { orderId, prescription, picker, checker } = order;
  const paths = { labels: `/dispensing/${orderId}/labels`, leaflets: `/dispensing/${orderId}/leaflets` };
  const open = (path: string) => window.open(path, '_blank', 'noopener');
  useKeys({ l: () => open(paths.labels), f: () => open(paths.leaflets) });
  return (
    <div className={styles.side}>
      <h2 className={styles.sideTitle}>{t('side')}</h2>
      <AllergyBar allergies={order.patient.allergies} />
      <section>
        <h3 className={styles.subtitle}>{t('people')}</h3>
        <ul className={styles.people}>
          <Somebody who={picker} does={t('picks')} />
          <Somebody who={checker} does={t('checks')} />
          {prescription?.reviewer ? (
            <Somebody
              who={prescription.reviewer}
              does={t('reviewed', { time: format.time(prescription.reviewer.at) })}
            />
          ) : null}
        </ul>
      </section>
      <CheckList order={order} />
      <section>
        <h3 className={styles.subtitle}>{t('label')}</h3>
        <ul className={styles.labels}>
          {order.lines.map((line) => (
            <li key={line.id}>
              <PackLabel order={order} line={line} />
            </li>
          ))}
        </ul>
        <div className={styles.acts}>
          <ButtonLink look="outline" size="small" href={paths.labels}>
            <IconPrinter size={16} stroke={1.75} aria-hidden="true" /> {t('labels')} <Kbd>L</Kbd>
          </ButtonLink>
          <ButtonLink look="outline" size="small" href={paths.leaflets}>
            <IconFileText size={16} stroke={1.75} aria-hidden="true" /> {t('leaflets')} <Kbd>F</Kbd>
          </ButtonLink>
        </div>
      </section>
      <ParcelPart order={order} />
    </div>
  );
}

function Somebody({ who, does }: { readonly who: DispensingPerson | null; readonly does: string }) {
  const t = useTranslations('console.pharmacy');
  const format = useFormat();
  const name = who ? format.person(who) : t('nobody-yet');
  return (
    <li data-nobody={who === null || undefined}>
      {who ? (
        <PersonAvatar name={name} size="small" tone="plain" />
      ) : (
        <span className={styles.noFace} aria-hidden="true">
          ?
        </span>
      )}
      <span>{name}</span>
      <span className={styles.quiet}>{does}</span>
    </li>
  );
}
