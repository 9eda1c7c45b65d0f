'use client';

import type { DraftLineInput, MedicineCard, PrescribingDesk, PrescriptionLineView } from '@openward/domain/prescribing';
import { useFormat } from '@openward/i18n/react';
import { Button } from '@openward/ui/button';
import { Kbd } from '@openward/ui/kbd';
import { IconPlus } from '@tabler/icons-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DoseFieldset } from './dose-fieldset.tsx';
import { fieldsOf, filledLine, freshFields, type DoseFields } from './dose-form.ts';
import { MedicineField } from './medicine-field.tsx';
import styles from './prescribe.module.css';
import { QuantityField } from './quantity-field.tsx';
import { Sentence } from './sentence.tsx';

interface LineFormProps {
  /** The line that is changed; null: a new one. */
  readonly line: PrescriptionLineView | null;
  readonly place: number;
  readonly isChronic: boolean;
  readonly limits: PrescribingDesk['limits'];
  /** A diagnosis is there: the draft can be saved. */
  readonly isReady: boolean;
  readonly isFull: boolean;
  readonly busy: boolean;
  readonly onAdd: (line: DraftLineInput) => Promise<void>;
  readonly onCancel: (() => void) | null;
}

/** One medicine with its dose, read back as the patient will read it. Ctrl and Enter take it into the prescription. */
export function LineForm(props: LineFormProps) {
  const { line, place, isChronic, limits, isReady, isFull, busy, onAdd, onCancel } = props;
  const t = useTranslations('console.prescribe');
  const format = useFormat();
  const [medicine, setMedicine] = useState<MedicineCard | null>(line?.medicine ?? null);
  const [fields, setFields] = useState<DoseFields | null>(line && fieldsOf(line));
  if (isFull) return <p className={styles.quiet}>{t('full', { most: limits.maxMedicines })}</p>;
  if (!medicine || !fields) {
    return (
      <div className={styles.line}>
        <span className={styles.place}>{place}</span>
        <div className={styles.fields}>
          <MedicineField
            onChoose={(chosen) => {
              setMedicine(chosen);
              setFields(freshFields(chosen, isChronic));
            }}
          />
        </div>
      </div>
    );
  }
  const filled = filledLine(medicine, fields);
  const longest = isChronic ? limits.maxChronicDays : limits.maxDays;
  const isTooLong = Number(fields.days) > longest;
  const isTooMuch = filled !== null && filled.quantity > filled.most;
  const mayAdd = filled !== null && isReady && !isTooLong && !isTooMuch;
  const add = () => {
    if (!mayAdd || busy) return;
    const { dosage, days, quantity } = filled;
    void onAdd({ medicineId: medicine.id, dosage, days, quantity });
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a shortcut for what the button inside does
    <form
      className={styles.line}
      aria-label={t('line', { place })}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        add();
      }}
    >
      <span className={styles.place}>{place}</span>
      <div className={styles.fields}>
        <p className={styles.chosen}>
          <strong>{format.localized(medicine.name)}</strong> {medicine.strength.replace(' ', '\u00a0')}
          <Button look="quiet" size="small" onClick={() => setMedicine(null)}>
            {t('change')}
          </Button>
        </p>
        <DoseFieldset
          medicine={medicine}
          fields={fields}
          longest={longest}
          isTooLong={isTooLong}
          onChange={setFields}
        />
        {filled ? (
          <Sentence dosage={filled.dosage} days={filled.days} />
        ) : (
          <p className={styles.quiet}>{t('unfinished')}</p>
        )}
        <QuantityField medicine={medicine} fields={fields} filled={filled} longest={longest} onChange={setFields} />
        {isReady ? null : <p className={styles.quiet}>{t('diagnosis-first')}</p>}
        <div className={styles.buttons}>
          <Button look="outline" type="submit" busy={busy} aria-disabled={!mayAdd || undefined}>
            <IconPlus size={16} stroke={1.75} aria-hidden="true" />
            {line ? t('keep-line') : t('add')}
            <Kbd>Ctrl ↵</Kbd>
          </Button>
          {onCancel ? (
            <Button look="quiet" onClick={onCancel}>
              {t('cancel')}
            </Button>
          ) : null}
        </div>
      </div>
    </form>
  );
}
