'use client';

import type { MedicineCard } from '@openward/domain/prescribing';
import { useFormat } from '@openward/i18n/react';
import { TextField } from '@openward/ui/field';
import { useTranslations } from 'next-intl';
import type { DoseFields, FilledLine } from './dose-form.ts';
import styles from './prescribe.module.css';

interface QuantityFieldProps {
  readonly medicine: MedicineCard;
  readonly fields: DoseFields;
  readonly filled: FilledLine | null;
  readonly longest: number;
  readonly onChange: (fields: DoseFields) => void;
}

/** Packs, computed from dose and days where a pack's content is known; never more than they need. */
export function QuantityField({ medicine, fields, filled, longest, onChange }: QuantityFieldProps) {
  const t = useTranslations('console.prescribe');
  const words = useTranslations('prescribing');
  const errors = useTranslations('errors');
  const format = useFormat();
  const count = filled?.count ?? null;
  const unit = words(`unit.${fields.unit}`);
  const amount = (number: number) => `${format.number(number)}\u00a0${unit}`;
  const isTooMuch = filled !== null && filled.quantity > filled.most;
  return (
    <div className={styles.quantity}>
      <TextField
        label={t('quantity')}
        inputMode="numeric"
        value={fields.quantity === '' ? String(filled?.quantity ?? '') : fields.quantity}
        error={isTooMuch ? errors('quantity-too-large', { limit: filled.most }) : null}
        onChange={(event) => onChange({ ...fields, quantity: event.currentTarget.value.replaceAll(/\D/g, '') })}
      />
      <p className={styles.computed}>
        {count ? (
          <>
            <strong>{t('computed', { packs: count.packs, content: amount(count.perPack) })}</strong>
            <span>{t('left-over', { needed: amount(count.needed), left: amount(count.leftOver) })}</span>
          </>
        ) : (
          <strong>{t('not-computed', { unit: words(`pack-unit.${medicine.packUnit}`) })}</strong>
        )}
        <span>{t('longest', { days: longest })}</span>
      </p>
    </div>
  );
}
