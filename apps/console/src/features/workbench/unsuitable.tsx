'use client';

import type { ClinicianRoom } from '@openward/domain/consultation';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { useDraft } from '@openward/ui/composer';
import { TextArea, TextField } from '@openward/ui/field';
import { Kbd } from '@openward/ui/kbd';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { ActForm } from './act-form.tsx';
import styles from './room.module.css';

interface UnsuitableProps {
  readonly room: ClinicianRoom;
  readonly onClose: () => void;
}

/** Rule 2: ends at once and guides offline. The consequence stands before the button; nothing typed is lost. */
export function Unsuitable({ room, onClose }: UnsuitableProps) {
  const t = useTranslations('console.workbench.unsuitable');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { id: consultationId, patient } = room.consultation;
  const [reason, setReason] = useDraft(`unsuitable.reason.${consultationId}`);
  const [advice, setAdvice] = useDraft(`unsuitable.advice.${consultationId}`);
  const [tried, setTried] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const end = useMutation(
    trpc.consultation.endUnsuitable.mutationOptions({
      onSuccess: async () => {
        setReason('');
        setAdvice('');
        onClose();
        await Promise.all([
          client.invalidateQueries(trpc.consultation.pathFilter()),
          client.invalidateQueries(trpc.waitingRoom.pathFilter()),
        ]);
      },
    }),
  );
  const isShort = (text: string) => text.trim().length < 3;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isShort(reason) || isShort(advice)) return;
    end.mutate({ key, consultationId, reason: reason.trim(), advice: advice.trim() });
  };
  const isPaid = room.intake.priceMinor > 0;
  const name = format.person(patient);
  return (
    <ActForm title={t('title', { name })} onSubmit={submit} onClose={onClose}>
      <p className={styles.lead}>
        {t('consequence')}{' '}
        {isPaid ? t('refund', { money: format.money(room.intake.priceMinor, room.intake.currency) }) : null}
      </p>
      <TextField
        label={t('reason')}
        value={reason}
        maxLength={500}
        autoFocus
        error={tried && isShort(reason) ? t('reason-missing') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextArea
        label={t('advice')}
        hint={t('advice-hint', { name })}
        value={advice}
        maxLength={2000}
        error={tried && isShort(advice) ? t('advice-missing') : null}
        onChange={(event) => setAdvice(event.currentTarget.value)}
      />
      {end.error ? <Banner tone="danger" live title={errors(errorKeyOf(end.error))} /> : null}
      <div className={styles.formActions}>
        <Button look="outline" onClick={onClose}>
          {t('keep')}
          <Kbd>Esc</Kbd>
        </Button>
        <Button type="submit" look="danger-outline" busy={end.isPending}>
          {t('confirm')}
        </Button>
      </div>
    </ActForm>
  );
}
