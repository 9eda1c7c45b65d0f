import { addWardInput, guardianRelationSchema, sexSchema } from '@openward/domain/identity';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { ChoiceList } from '@openward/ui/choice';
import { SelectField, TextField } from '@openward/ui/field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import type { z } from 'zod';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import styles from './family.module.css';

type Relation = z.infer<typeof guardianRelationSchema>;
type Sex = z.infer<typeof sexSchema>;
const empty = { name: '', latinName: '', birthDate: '', sex: null as Sex | null, relation: null as Relation | null };
type Fields = typeof empty;

/** Name, birth date, sex, and what one is to the child. */
export function AddChild({ onDone }: { readonly onDone: () => void }) {
  const t = useTranslations('patient.family');
  const errors = useTranslations('errors');
  const sexes = useTranslations('sex');
  const relations = useTranslations('relation');
  const trpc = useTRPC();
  const queries = useQueryClient();
  // One intention, one key: pressing twice adds one child.
  const [key] = useState(() => crypto.randomUUID());
  const [fields, setFields] = useState<Fields>(empty);
  const [tried, setTried] = useState(false);
  const add = useMutation(trpc.identity.addWard.mutationOptions());
  const set = (part: Partial<Fields>) => setFields({ ...fields, ...part });
  const parsed = addWardInput.safeParse({ key, ...fields });
  const wrong = new Set(parsed.error?.issues.map(({ path }) => String(path[0])));
  const refused = add.error ? errorKeyOf(add.error) : null;
  const ofBirth = refused === 'birth-date-impossible' || refused === 'ward-not-minor';
  const errorAt = (field: keyof Fields) => (tried && wrong.has(field) ? t(`missing.${field}`) : null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!parsed.success) return;
    add.mutate(parsed.data, {
      onSuccess: () => {
        void queries.invalidateQueries(trpc.identity.me.pathFilter());
        onDone();
      },
    });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('name')}
        maxLength={80}
        value={fields.name}
        error={errorAt('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextField
        label={t('latin-name')}
        optional
        maxLength={80}
        value={fields.latinName}
        onChange={(event) => set({ latinName: event.currentTarget.value })}
      />
      <TextField
        label={t('birth-date')}
        type="date"
        value={fields.birthDate}
        error={errorAt('birthDate') ?? (refused && ofBirth ? errors(refused) : null)}
        onChange={(event) => set({ birthDate: event.currentTarget.value })}
      />
      <ChoiceList
        legend={t('sex')}
        name="sex"
        value={fields.sex}
        error={errorAt('sex')}
        onChange={(sex) => set({ sex })}
        options={sexSchema.options
          .filter((value) => value !== 'UNKNOWN')
          .map((value) => ({ value, label: sexes(value) }))}
      />
      <SelectField
        label={t('relation')}
        value={fields.relation ?? ''}
        error={errorAt('relation')}
        onChange={(event) =>
          set({ relation: guardianRelationSchema.safeParse(event.currentTarget.value).data ?? null })
        }
      >
        <option value="">{t('choose')}</option>
        {guardianRelationSchema.options.map((relation) => (
          <option key={relation} value={relation}>
            {relations(relation)}
          </option>
        ))}
      </SelectField>
      {refused && !ofBirth ? <Banner tone="danger" live title={errors(refused)} /> : null}
      <Button type="submit" wide busy={add.isPending}>
        {t('save')}
      </Button>
      <Button look="quiet" onClick={onDone}>
        {t('not-now')}
      </Button>
    </form>
  );
}
