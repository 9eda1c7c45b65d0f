'use client';

import { completeProfileInput, sexSchema } from '@openward/domain/identity';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { SelectField, TextField } from '@openward/ui/field';
import { LanguageSwitch } from '@openward/ui/language-switch';
import { PageTitle } from '@openward/ui/page-title';
import { Page, PublicShell } from '@openward/ui/shell';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf, refusalOf } from '@openward/api/client';
import styles from './identity.module.css';

type Fields = { name: string; latinName: string; sex: 'FEMALE' | 'MALE' | 'UNKNOWN'; birthDate: string };

/** Name, birth date, sex: what every clinician has to know. */
export function WelcomeScreen({ target }: { readonly target: string }) {
  const t = useTranslations('patient.welcome');
  const sexes = useTranslations('sex');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const [fields, setFields] = useState<Fields>({ name: '', latinName: '', sex: 'UNKNOWN', birthDate: '' });
  const [tried, setTried] = useState(false);
  const save = useMutation(
    trpc.identity.completeProfile.mutationOptions({ onSuccess: () => window.location.assign(target) }),
  );
  const set = (part: Partial<Fields>) => setFields({ ...fields, ...part });
  const wrong = new Set([
    ...(completeProfileInput.safeParse(fields).error?.issues.map(({ path }) => String(path[0])) ?? []),
    ...Object.keys((save.error && refusalOf(save.error)?.fields) ?? {}),
  ]);
  const errorAt = (field: keyof Fields) => (tried && wrong.has(field) ? t(`${field}-missing`) : null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const parsed = completeProfileInput.safeParse(fields);
    if (parsed.success) save.mutate(parsed.data);
  };
  return (
    <PublicShell actions={<LanguageSwitch />}>
      <PageTitle large title={t('title')} />
      <Page>
        <p>{t('why')}</p>
        <form className={styles.form} onSubmit={submit} noValidate>
          <TextField
            label={t('name')}
            autoComplete="name"
            maxLength={80}
            value={fields.name}
            error={errorAt('name')}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextField
            label={t('latinName')}
            hint={t('latinName-hint')}
            optional
            maxLength={80}
            value={fields.latinName}
            error={errorAt('latinName')}
            onChange={(event) => set({ latinName: event.currentTarget.value })}
          />
          <TextField
            label={t('birthDate')}
            type="date"
            autoComplete="bday"
            value={fields.birthDate}
            error={errorAt('birthDate')}
            onChange={(event) => set({ birthDate: event.currentTarget.value })}
          />
          <SelectField
            label={t('sex')}
            value={fields.sex}
            error={errorAt('sex')}
            onChange={(event) => set({ sex: sexSchema.parse(event.currentTarget.value) })}
          >
            {sexSchema.options.map((sex) => (
              <option key={sex} value={sex}>
                {sexes(sex)}
              </option>
            ))}
          </SelectField>
          {save.error ? <Banner tone="danger" live title={errors(errorKeyOf(save.error))} /> : null}
          <Button type="submit" wide busy={save.isPending}>
            {t('save')}
          </Button>
        </form>
      </Page>
    </PublicShell>
  );
}
