import { mayBePregnant, pregnancySchema, type HealthProfile, type PregnancyFacts } from '@openward/domain/intake';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { Card } from '@openward/ui/card';
import { ChoiceList } from '@openward/ui/choice';
import { Facts } from '@openward/ui/facts';
import { TextField } from '@openward/ui/field';
import { useTranslations } from 'next-intl';
import { errorKeyOf } from '@openward/api/client';
import { listNames, type HealthAnswers, type ListName } from './health-answers.ts';
import { HealthListField } from './health-list-field.tsx';
import styles from './health.module.css';
import type { HealthFormState } from './use-health-form.ts';

interface HealthFormProps {
  readonly form: HealthFormState;
  readonly profile: HealthProfile;
  readonly facts: PregnancyFacts;
}

/** Allergies, conditions, medicines, pregnancy: first what is known, to be confirmed; then, on demand, each to change. */
export function HealthForm({ form, profile, facts }: HealthFormProps) {
  const t = useTranslations('patient.health');
  const errors = useTranslations('errors');
  const pregnancies = useTranslations('pregnancy');
  const { answers, change, problems } = form;
  const asksPregnancy = mayBePregnant(facts);
  if (!answers.editing) {
    return (
      <>
        <KnownHealth profile={profile} asksPregnancy={asksPregnancy} />
        <Button look="soft" wide onClick={() => change({ editing: true })}>
          {t('change')}
        </Button>
        {form.error ? <Banner tone="danger" live title={errors(errorKeyOf(form.error))} /> : null}
      </>
    );
  }
  const setList = (name: ListName, list: HealthAnswers[ListName]) => change({ [name]: list });
  return (
    <div className={styles.form}>
      {listNames.map((name) => (
        <HealthListField
          key={name}
          name={name}
          list={answers[name]}
          error={problems.includes(name) ? t(`missing.${name}`) : null}
          onChange={(list) => setList(name, list)}
        />
      ))}
      {asksPregnancy ? (
        <ChoiceList
          legend={t('pregnancy')}
          name="pregnancy"
          value={answers.pregnancy}
          onChange={(pregnancy) => change({ pregnancy })}
          options={pregnancySchema.options
            .filter((value) => value !== 'NOT_APPLICABLE')
            .map((value) => ({ value, label: pregnancies(value) }))}
        />
      ) : null}
      <TextField
        label={t('weight')}
        optional
        inputMode="decimal"
        maxLength={6}
        value={answers.weight}
        error={problems.includes('weight') ? t('missing.weight') : null}
        onChange={(event) => change({ weight: event.currentTarget.value })}
      />
      {form.error ? <Banner tone="danger" live title={errors(errorKeyOf(form.error))} /> : null}
    </div>
  );
}

function KnownHealth({ profile, asksPregnancy }: { readonly profile: HealthProfile; readonly asksPregnancy: boolean }) {
  const t = useTranslations('patient.health');
  const pregnancies = useTranslations('pregnancy');
  const { allergies, conditions, medicines, pregnancy, weightGrams } = profile;
  const said = (rows: readonly (readonly (string | null)[])[] | null) => {
    if (rows === null) return t('not-asked');
    if (rows.length === 0) return t('none-known');
    return (
      <ul className={styles.known}>
        {rows.map((parts) => (
          <li key={parts.join()}>{parts.filter((part) => part).join(' · ')}</li>
        ))}
      </ul>
    );
  };
  return (
    <Card className={styles.card ?? ''}>
      <Facts
        items={[
          {
            label: t('lists.allergies'),
            value: said(allergies && allergies.map((one) => [one.substance, one.reaction, one.since])),
          },
          { label: t('lists.conditions'), value: said(conditions && conditions.map((one) => [one.name, one.since])) },
          { label: t('lists.medicines'), value: said(medicines && medicines.map((one) => [one.name, one.dose])) },
          ...(asksPregnancy ? [{ label: t('pregnancy'), value: pregnancies(pregnancy) }] : []),
          ...(weightGrams === null ? [] : [{ label: t('weight'), value: String(weightGrams / 1_000) }]),
        ]}
      />
    </Card>
  );
}
