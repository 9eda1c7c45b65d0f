'use client';

import type { ServiceRow } from '@openward/domain/institution';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { TextField } from '@openward/ui/field';
import { Toggle } from '@openward/ui/toggle';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf, refusalOf } from '@openward/api/client';
import { listStyles as styles, SideHead } from '../lists/index.ts';
import { draftOf, emptyService, type ServiceDraft, termsOf } from './service-draft.ts';
import { emptyPlace, PlaceFields } from './place-fields.tsx';

interface ServiceFormProps {
  /** null: a new one. */
  readonly service: ServiceRow | null;
  readonly onClose: () => void;
}

/** The terms of a service, and for a new one where it belongs. Who joined before keeps the accepted price. */
export function ServiceForm({ service, onClose }: ServiceFormProps) {
  const t = useTranslations('console.services');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState(() => (service ? draftOf(service) : emptyService));
  const [place, setPlace] = useState(emptyPlace);
  const [fault, setFault] = useState<{ field: string; text: string } | null>(null);
  const done = {
    onSuccess: () => {
      void client.invalidateQueries(trpc.institution.services.pathFilter());
      onClose();
    },
  };
  const update = useMutation(trpc.institution.updateService.mutationOptions(done));
  const create = useMutation(trpc.institution.createService.mutationOptions(done));
  const saving = service ? update : create;
  const submit = () => {
    const { institutionId } = place;
    if (!service && !institutionId) {
      setFault({ field: 'institution', text: t('fault.institution-missing') });
      return;
    }
    const read = termsOf(draft);
    setFault(read.ok ? null : { field: read.field, text: t(`fault.${read.reason}`) });
    if (!read.ok) return;
    if (service) update.mutate({ ...read.terms, serviceId: service.id });
    else if (institutionId) create.mutate({ ...read.terms, ...place, institutionId, key });
  };
  const refused = refusalOf(saving.error)?.details['field'];
  const refusedAt = refused === 'maxWaitSeconds' ? 'maxWaitMinutes' : refused;
  const text = (field: Exclude<keyof ServiceDraft, 'isOpen'>) => ({
    value: draft[field],
    error: fault?.field === field ? fault.text : refusedAt === field ? errors(errorKeyOf(saving.error)) : null,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setDraft({ ...draft, [field]: event.currentTarget.value }),
  });
  return (
    <>
      <SideHead
        title={service ? format.localized(service.name) : t('add')}
        {...(service ? { detail: format.localized(service.institutionName) } : {})}
        onClose={onClose}
      />
      <div className={styles.form}>
        {service ? null : (
          <PlaceFields place={place} onChange={setPlace} error={fault?.field === 'institution' ? fault.text : null} />
        )}
        <TextField label={t('name-en')} maxLength={80} {...text('nameEn')} />
        <TextField label={t('name-zh')} maxLength={80} {...text('nameZh')} />
        <div className={styles.pair}>
          <TextField label={t('price-yuan')} inputMode="decimal" {...text('price')} />
          <TextField label={t('target-minutes')} inputMode="numeric" {...text('targetMinutes')} />
          <TextField label={t('max-wait-minutes')} inputMode="numeric" {...text('maxWaitMinutes')} />
        </div>
        <Toggle
          label={t(draft.isOpen ? 'open' : 'closed')}
          on={draft.isOpen}
          onChange={(isOpen) => setDraft({ ...draft, isOpen })}
        />
        <p className={styles.quiet}>{t('price-kept')}</p>
        {saving.error && refusedAt === undefined ? (
          <Banner tone="danger" live title={errors(errorKeyOf(saving.error))} />
        ) : null}
      </div>
      <footer className={styles.foot}>
        <div className={styles.actions}>
          <Button busy={saving.isPending} onClick={submit}>
            {t('save')}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {t('keep')}
          </Button>
        </div>
      </footer>
    </>
  );
}
