'use client';

import type { PrescribingDesk, PrescriptionLineView } from '@openward/domain/prescribing';
import { dosageSentence } from '@openward/i18n';
import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import styles from './prescribe.module.css';

interface LineListProps {
  readonly lines: readonly PrescriptionLineView[];
  readonly faults: PrescribingDesk['faults'];
  readonly most: number;
  readonly editing: number | null;
  readonly onEdit: (index: number) => void;
  readonly onRemove: (index: number) => void;
}

/** The medicines written so far, each as the patient reads it. */
export function LineList({ lines, faults, most, editing, onEdit, onRemove }: LineListProps) {
  const t = useTranslations('console.prescribe');
  const errors = useTranslations('errors');
  const words = useTranslations('prescribing');
  const format = useFormat();
  const whole = faults.filter(({ position, reason }) => position === null && reason !== 'no-medicines');
  return (
    <section aria-label={t('medicines')}>
      <h3 className={styles.subtitle}>
        {t('medicines')} <span className={styles.quiet}>{t('of', { count: lines.length, most })}</span>
      </h3>
      {whole.map(({ reason, limit }) => (
        <p key={reason} className={styles.error} role="alert">
          {errors(reason, { limit })}
        </p>
      ))}
      <ol className={styles.lines}>
        {lines.map((line, index) => {
          const name = format.localized(line.medicine.name);
          return (
            <li key={line.id} className={styles.row} data-editing={index === editing || undefined}>
              <span className={styles.place}>{index + 1}</span>
              <div className={styles.rowText}>
                <p>
                  <strong>{name}</strong> {line.medicine.strength.replace(' ', '\u00a0')}{' '}
                  <span className={styles.quiet}>{words('pack', { packs: line.quantity })}</span>
                </p>
                <p className={styles.quiet}>
                  {dosageSentence(line.dosage, { days: line.days, locale: format.locale })}
                </p>
                {faults
                  .filter(({ position }) => position === index + 1)
                  .map(({ reason, limit }) => (
                    <p key={reason} className={styles.error} role="alert">
                      {errors(reason, { limit })}
                    </p>
                  ))}
              </div>
              <Button look="quiet" size="small" iconOnly aria-label={t('edit', { name })} onClick={() => onEdit(index)}>
                <IconPencil size={16} stroke={1.75} aria-hidden="true" />
              </Button>
              <Button
                look="quiet"
                size="small"
                iconOnly
                aria-label={t('remove', { name })}
                onClick={() => onRemove(index)}
              >
                <IconTrash size={16} stroke={1.75} aria-hidden="true" />
              </Button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
