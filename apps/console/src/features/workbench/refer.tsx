'use client';

import type { ClinicianRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { ChoiceList } from '@openward/ui/choice';
import { TextArea, TextField } from '@openward/ui/field';
import { Kbd } from '@openward/ui/kbd';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { ActForm } from './act-form.tsx';
import styles from './room.module.css';

interface ReferProps {
  readonly room: ClinicianRoom;
  readonly onClose: () => void;
}

const most = 6;

/** Sends the patient on to another service, with a reason; the patient gets a card and decides. */
export function Refer({ room, onClose }: ReferProps) {
  const t = useTranslations('console.workbench.refer');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const { id: consultationId, patient } = room.consultation;
  const [search, setSearch] = useState('');
  const [sought] = useDebouncedValue(search, 200);
  const [serviceId, setServiceId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const found = useQuery(trpc.referral.services.queryOptions({ consultationId, search: sought }));
  const make = useMutation(trpc.referral.make.mutationOptions({ onSuccess: onClose }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (serviceId && reason.trim().length > 2) make.mutate({ key, consultationId, serviceId, reason: reason.trim() });
  };
  const options = (found.data?.services ?? []).slice(0, most).map((service) => ({
    value: service.id,
    label: format.localized(service.name),
    detail: [
      format.localized(service.institutionName),
      service.priceMinor === 0 ? t('free') : format.money(service.priceMinor, service.currency),
      t('on-duty', { count: service.cliniciansOnDuty }),
    ].join(' · '),
  }));
  return (
    <ActForm title={t('title', { name: format.person(patient) })} onSubmit={submit} onClose={onClose}>
      <p className={styles.lead}>{t('explain')}</p>
      <TextField
        label={t('search')}
        value={search}
        autoFocus
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {found.isError ? <Banner tone="danger" title={errors(errorKeyOf(found.error))} /> : null}
      {found.data && options.length === 0 ? <p className={styles.lead}>{t('none')}</p> : null}
      <ChoiceList
        legend={t('service')}
        name={`refer-${consultationId}`}
        options={options}
        value={serviceId}
        onChange={setServiceId}
        error={tried && !serviceId ? t('service-missing') : null}
      />
      <TextArea
        label={t('reason')}
        hint={t('reason-hint')}
        value={reason}
        maxLength={500}
        error={tried && reason.trim().length < 3 ? t('reason-missing') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {make.error ? <Banner tone="danger" live title={errors(errorKeyOf(make.error))} /> : null}
      <div className={styles.formActions}>
        <Button look="outline" onClick={onClose}>
          {t('keep')}
          <Kbd>Esc</Kbd>
        </Button>
        <Button type="submit" busy={make.isPending}>
          {t('send')}
        </Button>
      </div>
    </ActForm>
  );
}
