'use client';

import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { SelectField, TextField } from '@openward/ui/field';
import type { Role } from '@openward/domain/access';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { listStyles as styles, SideHead } from '../lists/index.ts';
import { FactorCode, useFactor } from '../second-factor/index.ts';
import { Handover } from './handover.tsx';
import { emptyPractice, factsOf } from './practice-draft.ts';
import { PracticeFields } from './practice-fields.tsx';
import { useFault } from './use-fault.ts';

/** Submits somebody for work at an institution; afterwards the first way in is shown once. */
export function NewClinician({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('console.clinicians');
  const errors = useTranslations('errors');
  const roleNames = useTranslations('role');
  const format = useFormat();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [person, setPerson] = useState({ name: '', latinName: '', email: '' });
  const [role, setRole] = useState<Role>('PHARMACIST');
  const [chosenPlace, setPlace] = useState<string | null>(null);
  const [draft, setDraft] = useState(emptyPractice);
  const places = useQuery(trpc.institution.places.queryOptions());
  const place = places.data?.institutions.find(({ id }) => id === chosenPlace) ?? places.data?.institutions[0];
  const create = useMutation(
    trpc.institution.createClinician.mutationOptions({
      onSuccess: () => void client.invalidateQueries(trpc.institution.clinicians.pathFilter()),
    }),
  );
  const factor = useFactor(create);
  const fault = useFault(create.error);
  const submit = (code?: string) => {
    if (place)
      create.mutate({ ...factsOf(draft), ...person, key, role, institutionId: place.id, ...(code ? { code } : {}) });
  };
  const field = (name: keyof typeof person) => ({
    value: person[name],
    error: fault?.field === name ? fault.text : null,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setPerson({ ...person, [name]: event.currentTarget.value }),
  });
  if (create.data) {
    return (
      <>
        <SideHead title={t('added')} onClose={onClose} />
        <div className={styles.form}>
          {create.data.handover ? (
            <Handover login={create.data.handover} />
          ) : (
            <Banner tone="good" live title={t('added-role')} />
          )}
          <Banner tone="facts">{t('waits-for-platform')}</Banner>
        </div>
      </>
    );
  }
  const isComplete = person.name.trim() !== '' && person.latinName.trim() !== '' && person.email.includes('@') && place;
  return (
    <>
      <SideHead title={t('add')} onClose={onClose} />
      <div className={styles.form}>
        <SelectField
          label={t('institution')}
          value={place?.id ?? ''}
          onChange={(event) => setPlace(event.currentTarget.value)}
        >
          {(places.data?.institutions ?? []).map((one) => (
            <option key={one.id} value={one.id}>
              {format.localized(one.name)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('role')}
          value={role}
          onChange={(event) => setRole(places.data?.roles.find((one) => one === event.currentTarget.value) ?? role)}
        >
          {(places.data?.roles ?? []).map((one) => (
            <option key={one} value={one}>
              {roleNames(one)}
            </option>
          ))}
        </SelectField>
        <TextField label={t('native-name')} maxLength={80} {...field('name')} />
        <TextField label={t('latin-name')} maxLength={80} {...field('latinName')} />
        <TextField type="email" label={t('email')} hint={t('email-hint')} maxLength={120} {...field('email')} />
        <PracticeFields draft={draft} onChange={setDraft} departments={place?.departments ?? []} fault={fault} />
        {factor.refusal && !fault ? <Banner tone="danger" live title={errors(factor.refusal)} /> : null}
      </div>
      <footer className={styles.foot}>
        {factor.asking ? (
          <FactorCode
            lead={t('code-lead')}
            confirmLabel={t('submit')}
            keepLabel={t('keep')}
            busy={create.isPending}
            error={factor.wrong ? errors(factor.wrong) : null}
            onCode={submit}
            onCancel={() => create.reset()}
          />
        ) : (
          <>
            {isComplete ? null : <p className={styles.quiet}>{t('submit-needs')}</p>}
            <Button busy={create.isPending} disabled={!isComplete} onClick={() => submit()}>
              {t('submit')}
            </Button>
          </>
        )}
      </footer>
    </>
  );
}
