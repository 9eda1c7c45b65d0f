'use client';

import type { AdministeredPlaces } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { CheckField } from '@openward/ui/choice';
import { SelectField, TextField } from '@openward/ui/field';
import { useTranslations } from 'next-intl';
import { listStyles as styles } from '../lists/index.ts';
import type { PracticeDraft } from './practice-draft.ts';
import { titles } from './titles.ts';

/** The refused field and its sentence. */
export interface FieldFault {
  readonly field: string;
  readonly text: string;
}

interface PracticeFieldsProps {
  readonly draft: PracticeDraft;
  readonly onChange: (draft: PracticeDraft) => void;
  readonly departments: AdministeredPlaces['institutions'][number]['departments'];
  readonly fault: FieldFault | null;
}

/** Licence, languages, scope and places of a practice: the same for somebody new and somebody known. */
export function PracticeFields({ draft, onChange, departments, fault }: PracticeFieldsProps) {
  const t = useTranslations('console.clinicians');
  const titleNames = useTranslations('title');
  const format = useFormat();
  const set = (change: Partial<PracticeDraft>) => onChange({ ...draft, ...change });
  const text = (field: 'licenceNumber' | 'licenceValidUntil' | 'practisingSince' | 'capacity') => ({
    value: draft[field],
    error: fault?.field === field ? fault.text : null,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      set({ [field]: event.currentTarget.value }),
  });
  const check = (field: 'chinese' | 'english' | 'paediatricScope' | 'institutionConsent' | 'practiceRegistered') => ({
    checked: draft[field],
    onChange: (on: boolean) => set({ [field]: on }),
  });
  const place = (id: string, isIn: boolean) =>
    set({ departmentIds: isIn ? [...draft.departmentIds, id] : draft.departmentIds.filter((one) => one !== id) });
  return (
    <>
      <SelectField
        label={t('work')}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      >
        <option value="">–</option>
        {titles.map((title) => (
          <option key={title} value={title}>
            {titleNames(title)}
          </option>
        ))}
      </SelectField>
      <TextField label={t('licence')} maxLength={60} {...text('licenceNumber')} />
      <div className={styles.pair}>
        <TextField type="date" label={t('valid-until')} {...text('licenceValidUntil')} />
        <TextField type="date" label={t('practising-since')} {...text('practisingSince')} />
        <TextField type="number" min={1} max={100} label={t('capacity')} {...text('capacity')} />
      </div>
      <CheckField label={t('speaks-zh')} {...check('chinese')} />
      <CheckField label={t('speaks-en')} {...check('english')} />
      <CheckField label={t('paediatric')} {...check('paediatricScope')} />
      <CheckField label={t('consent')} {...check('institutionConsent')} />
      <CheckField label={t('registered')} {...check('practiceRegistered')} />
      {departments.map(({ id, name }) => (
        <CheckField
          key={id}
          label={format.localized(name)}
          checked={draft.departmentIds.includes(id)}
          onChange={(isIn) => place(id, isIn)}
        />
      ))}
    </>
  );
}
