'use client';

import { doseForm, doseSymptoms, type MedicineCard } from '@openward/domain/prescribing';
import { SelectField, TextField } from '@openward/ui/field';
import { useTranslations } from 'next-intl';
import { frequencies, timingsOf, withFrequency, type DoseFields } from './dose-form.ts';
import styles from './prescribe.module.css';

interface DoseFieldsetProps {
  readonly medicine: MedicineCard;
  readonly fields: DoseFields;
  readonly longest: number;
  readonly isTooLong: boolean;
  readonly onChange: (fields: DoseFields) => void;
}

/** The one of `options` a select names. */
function oneOf<T extends string>(options: readonly T[], value: string, otherwise: T): T {
  return options.find((one) => one === value) ?? otherwise;
}

/** Amount, unit, route, how often, when, for how long: data, never free text. */
export function DoseFieldset({ medicine, fields, longest, isTooLong, onChange }: DoseFieldsetProps) {
  const t = useTranslations('console.prescribe');
  const words = useTranslations('prescribing');
  const errors = useTranslations('errors');
  const { units, routes } = doseForm(medicine);
  const timings = timingsOf(fields);
  const change = (part: Partial<DoseFields>) => onChange({ ...fields, ...part });
  return (
    <fieldset className={styles.dose}>
      <legend className={styles.spoken}>{t('dose')}</legend>
      <TextField
        label={t('amount')}
        inputMode="decimal"
        value={fields.amount}
        onChange={(event) => change({ amount: event.currentTarget.value.replace(',', '.') })}
      />
      <SelectField
        label={t('unit')}
        value={fields.unit}
        onChange={(event) => change({ unit: oneOf(units, event.currentTarget.value, fields.unit) })}
      >
        {units.map((unit) => (
          <option key={unit} value={unit}>
            {words(`unit.${unit}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('route')}
        value={fields.route}
        onChange={(event) => change({ route: oneOf(routes, event.currentTarget.value, fields.route) })}
      >
        {routes.map((route) => (
          <option key={route} value={route}>
            {words(`route.${route}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('frequency')}
        value={fields.frequency}
        onChange={(event) => onChange(withFrequency(fields, oneOf(frequencies, event.currentTarget.value, '1')))}
      >
        {frequencies.map((frequency) => (
          <option key={frequency} value={frequency}>
            {t(`often.${frequency}`)}
          </option>
        ))}
      </SelectField>
      {fields.frequency === 'needed' ? (
        <NeededFields fields={fields} onChange={change} />
      ) : (
        <SelectField
          label={t('when')}
          value={fields.timing}
          onChange={(event) => change({ timing: oneOf(timings, event.currentTarget.value, fields.timing) })}
        >
          {timings.map((timing) => (
            <option key={timing} value={timing}>
              {words(`timing.${timing}`)}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        label={t('days')}
        inputMode="numeric"
        value={fields.days}
        error={isTooLong ? errors('supply-too-long', { limit: longest }) : null}
        onChange={(event) => change({ days: event.currentTarget.value.replaceAll(/\D/g, '') })}
      />
    </fieldset>
  );
}

interface NeededFieldsProps {
  readonly fields: DoseFields;
  readonly onChange: (part: Partial<DoseFields>) => void;
}

/** Taken when needed: for what, how often at most, how far apart. */
function NeededFields({ fields, onChange }: NeededFieldsProps) {
  const t = useTranslations('console.prescribe');
  const words = useTranslations('prescribing');
  return (
    <>
      <SelectField
        label={t('symptom')}
        value={fields.symptom}
        onChange={(event) => onChange({ symptom: oneOf(doseSymptoms, event.currentTarget.value, fields.symptom) })}
      >
        {doseSymptoms.map((symptom) => (
          <option key={symptom} value={symptom}>
            {words(`symptom.${symptom}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('most-times')}
        inputMode="numeric"
        value={fields.mostTimes}
        onChange={(event) => onChange({ mostTimes: event.currentTarget.value.replaceAll(/\D/g, '') })}
      />
      <TextField
        label={t('hours-apart')}
        inputMode="numeric"
        value={fields.hoursApart}
        onChange={(event) => onChange({ hoursApart: event.currentTarget.value.replaceAll(/\D/g, '') })}
      />
    </>
  );
}
