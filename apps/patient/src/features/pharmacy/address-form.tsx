import { type Address, addressSchema, provinces } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { CheckField } from '@openward/ui/choice';
import { SelectField, TextField } from '@openward/ui/field';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type AddressDraft, useAddressDraft } from './address-draft.ts';
import styles from './pharmacy.module.css';

interface AddressFormProps {
  /** Names what is being written, so that a reload brings it back. */
  readonly draftKey: string;
  readonly initial: AddressDraft;
  /** Asked only where there is a choice. */
  readonly asksDefault: boolean;
  readonly busy: boolean;
  /** The refusal of the last try. */
  readonly error: string | null;
  /** `done` forgets the draft. */
  readonly onSave: (address: Address, isDefault: boolean, done: () => void) => void;
  readonly onCancel: (() => void) | null;
}

const fields = ['recipient', 'phone', 'province', 'city', 'district', 'street'] as const;
type Field = (typeof fields)[number];

/** Where a parcel goes; each fault stands at its field, nothing typed is lost. */
export function AddressForm(props: AddressFormProps) {
  const { draftKey, initial, asksDefault, busy, error, onSave, onCancel } = props;
  const t = useTranslations('patient.addresses');
  const format = useFormat();
  const { draft, change, forget } = useAddressDraft(draftKey, initial);
  const [faults, setFaults] = useState<ReadonlySet<Field>>(new Set());
  const set = (field: Field) => (event: { readonly currentTarget: { readonly value: string } }) => {
    const { value } = event.currentTarget;
    change(field === 'province' ? { province: value, city: onlyCityOf(value) } : { [field]: value });
    setFaults((before) => new Set([...before].filter((one) => one !== field)));
  };
  const fault = (field: Field) => (faults.has(field) ? t(`wrong.${field}`) : null);
  const submit = () => {
    const read = addressSchema.safeParse(draft);
    if (read.success) return onSave(read.data, draft.isDefault, forget);
    const named = new Set(read.error.issues.map(({ path }) => path[0]));
    setFaults(new Set(fields.filter((field) => named.has(field) || draft[field].trim() === '')));
  };
  const cities = provinces.find(({ key }) => key === draft.province)?.cities ?? [];
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={t('recipient')}
        value={draft.recipient}
        autoComplete="name"
        maxLength={60}
        error={fault('recipient')}
        onChange={set('recipient')}
      />
      <TextField
        label={t('phone')}
        hint={t('phone-hint')}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        value={draft.phone}
        maxLength={20}
        error={fault('phone')}
        onChange={set('phone')}
      />
      <div className={styles.pair}>
        <SelectField label={t('province')} value={draft.province} error={fault('province')} onChange={set('province')}>
          <option value="">{t('choose')}</option>
          {provinces.map(({ key, name }) => (
            <option key={key} value={key}>
              {format.localized(name)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('city')}
          value={draft.city}
          disabled={cities.length === 0}
          error={fault('city')}
          onChange={set('city')}
        >
          <option value="">{t('choose')}</option>
          {cities.map(({ key, name }) => (
            <option key={key} value={key}>
              {format.localized(name)}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField
        label={t('district')}
        value={draft.district}
        maxLength={60}
        error={fault('district')}
        onChange={set('district')}
      />
      <TextField
        label={t('street')}
        hint={t('street-hint')}
        autoComplete="street-address"
        value={draft.street}
        maxLength={200}
        error={fault('street')}
        onChange={set('street')}
      />
      {asksDefault ? (
        <CheckField
          label={t('make-default')}
          checked={draft.isDefault}
          onChange={(isDefault) => change({ isDefault })}
        />
      ) : null}
      {error ? <Banner tone="danger" live title={error} /> : null}
      <div className={styles.buttons}>
        <Button type="submit" busy={busy}>
          {t('save')}
        </Button>
        {onCancel ? (
          <Button
            look="quiet"
            onClick={() => {
              forget();
              onCancel();
            }}
          >
            {t('keep-out')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

/** Four municipalities are their own only city. */
function onlyCityOf(provinceKey: string): string {
  const cities = provinces.find(({ key }) => key === provinceKey)?.cities ?? [];
  return cities.length === 1 ? (cities[0]?.key ?? '') : '';
}
