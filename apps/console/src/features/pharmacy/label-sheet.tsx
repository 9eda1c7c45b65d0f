'use client';

import type { DispensingView } from '@openward/domain/pharmacy';
import { useTranslations } from 'next-intl';
import { PackLabel } from './pack-label.tsx';
import styles from './print.module.css';
import { PrintSheet } from './print-sheet.tsx';

/** One label for each pack of the order. */
export function LabelSheet({ order }: { readonly order: DispensingView }) {
  const t = useTranslations('console.pharmacy');
  const packs = order.lines.flatMap((line) =>
    Array.from({ length: line.quantity }, (_, index) => ({ key: `${line.id} ${index}`, line })),
  );
  return (
    <PrintSheet order={order} title={t('labels')}>
      <div className={styles.labels}>
        {packs.map(({ key, line }) => (
          <PackLabel key={key} order={order} line={line} />
        ))}
      </div>
    </PrintSheet>
  );
}
