import { planWordsIn, type Measurement } from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { CheckField } from '@openward/ui/choice';
import { TextField } from '@openward/ui/field';
import { useTranslations } from 'next-intl';
import styles from './follow-up.module.css';

interface MeasurementFieldProps {
  readonly measurement: Measurement;
  /** null: could not be measured. */
  readonly value: string | null | undefined;
  readonly error: string | null;
  readonly onMeasure: (text: string | null) => void;
}

/** One value with its unit, on a number pad; or the honest word that it was not taken. */
export function MeasurementField({ measurement, value, error, onMeasure }: MeasurementFieldProps) {
  const t = useTranslations('patient.follow-up');
  const { locale } = useFormat();
  const { key, decimals } = measurement;
  const name = planWordsIn(measurement.words, locale);
  const notTaken = value === null;
  return (
    <div className={styles.measurement}>
      <TextField
        label={t('measure', { name, unit: planWordsIn(measurement.unit, locale) })}
        name={key}
        inputMode={decimals > 0 ? 'decimal' : 'numeric'}
        enterKeyHint="next"
        autoComplete="off"
        maxLength={8}
        disabled={notTaken}
        value={value ?? ''}
        error={notTaken ? null : error}
        onChange={(event) => onMeasure(event.currentTarget.value)}
      />
      <CheckField label={t('not-measured')} checked={notTaken} onChange={(checked) => onMeasure(checked ? null : '')} />
    </div>
  );
}
