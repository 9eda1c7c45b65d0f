'use client';

import { measurementOf, planWordsIn, type Measure } from '@openward/domain/follow-up';
import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { SelectField, TextField } from '@openward/ui/field';
import { IconTrash } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { freeKey } from './new-question.ts';
import styles from './plan-form.module.css';
import type { MeasurementDraft } from './use-follow-up-plan.ts';

const most = 8;
const none = { low: null, high: null };

/** Something the catalogue does not have. */
const free = (others: readonly MeasurementDraft[]): MeasurementDraft => ({
  key: freeKey('m', others),
  measure: null,
  words: '',
  unit: '',
  decimals: 1,
  plausible: { min: 0, max: 100_000 },
  normal: none,
  safe: none,
});

interface PlanMeasurementsProps {
  readonly measurements: readonly MeasurementDraft[];
  readonly offered: readonly Measure[];
  readonly faults: readonly string[];
  readonly onChange: (measurements: MeasurementDraft[]) => void;
}

/** What the patient measures, with the limits beyond which somebody looks. */
export function PlanMeasurements({ measurements, offered, faults, onChange }: PlanMeasurementsProps) {
  const t = useTranslations('console.follow-up.plan');
  const { locale } = useFormat();
  const left = offered.filter(({ key }) => !measurements.some((one) => one.key === key));
  const add = (key: string) => {
    if (key !== '') onChange([...measurements, key === 'free' ? free(measurements) : measurementOf(key)]);
  };
  return (
    <section className={styles.part} aria-label={t('measurements')}>
      <h3 className={styles.partTitle}>{t('measurements')}</h3>
      {measurements.map((one, index) => (
        <MeasurementLine
          key={one.key}
          measurement={one}
          error={faults.some((path) => path.startsWith(`measurements.${index}`)) ? t('measurement-incomplete') : null}
          onChange={(next) => onChange(measurements.with(index, next))}
          onRemove={() => onChange(measurements.toSpliced(index, 1))}
        />
      ))}
      {measurements.length < most ? (
        <SelectField label={t('add-measurement')} value="" onChange={(event) => add(event.currentTarget.value)}>
          <option value="">{t('choose')}</option>
          {left.map(({ key, words }) => (
            <option key={key} value={key}>
              {planWordsIn(words, locale)}
            </option>
          ))}
          <option value="free">{t('free')}</option>
        </SelectField>
      ) : null}
    </section>
  );
}

interface MeasurementLineProps {
  readonly measurement: MeasurementDraft;
  readonly error: string | null;
  readonly onChange: (measurement: MeasurementDraft) => void;
  readonly onRemove: () => void;
}

function MeasurementLine({ measurement, error, onChange, onRemove }: MeasurementLineProps) {
  const t = useTranslations('console.follow-up.plan');
  const { locale } = useFormat();
  const { normal, decimals } = measurement;
  const name = planWordsIn(measurement.words, locale);
  const unit = planWordsIn(measurement.unit, locale);
  const limit = (side: 'low' | 'high') => (
    <TextField
      type="number"
      inputMode="decimal"
      step={10 ** -decimals}
      label={t(side)}
      value={normal[side] ?? ''}
      onChange={(event) => {
        const { value, valueAsNumber } = event.currentTarget;
        const next = value === '' || Number.isNaN(valueAsNumber) ? null : valueAsNumber;
        onChange({ ...measurement, normal: { ...normal, [side]: next } });
      }}
    />
  );
  return (
    <div className={styles.measurement}>
      <div className={styles.measurementHead}>
        {measurement.measure === null ? (
          <>
            <TextField
              label={t('measurement-name')}
              maxLength={300}
              value={name}
              onChange={(event) => onChange({ ...measurement, words: event.currentTarget.value })}
            />
            <TextField
              label={t('unit')}
              maxLength={20}
              value={unit}
              onChange={(event) => onChange({ ...measurement, unit: event.currentTarget.value })}
            />
          </>
        ) : (
          <span className={styles.measurementName}>
            {name} <span className={styles.quiet}>{unit}</span>
          </span>
        )}
        <Button
          look="quiet"
          size="small"
          iconOnly
          aria-label={t('remove', { name: name || t('no-words') })}
          onClick={onRemove}
        >
          <IconTrash size={16} stroke={1.75} aria-hidden="true" />
        </Button>
      </div>
      <div className={styles.marks}>
        {limit('low')}
        {limit('high')}
      </div>
      {error ? (
        <p className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
