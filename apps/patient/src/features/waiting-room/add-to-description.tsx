'use client';

import { findRedFlags } from '@openward/domain/intake';
import type { TicketView } from '@openward/domain/waiting-room';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { TextArea } from '@openward/ui/field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type SubmitEvent, useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import styles from './waiting-room.module.css';

/** While waiting, more can be said; the clinician reads it before the talk. */
export function AddToDescription({ ticket }: { readonly ticket: TicketView }) {
  const t = useTranslations('patient.waiting-room');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const add = useMutation(
    trpc.waitingRoom.addToDescription.mutationOptions({
      onSuccess: async () => {
        setText('');
        await queries.invalidateQueries(trpc.waitingRoom.pathFilter());
      },
    }),
  );
  const emergency = findRedFlags({ yes: [], text, ageInMonths: null, isPregnant: false }).length > 0;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (text.trim() !== '') add.mutate({ ticketId: ticket.id, additions: text });
  };
  return (
    <form className={styles.add} onSubmit={submit}>
      {ticket.additions ? (
        <Banner tone="good" title={t('added')}>
          {ticket.additions}
        </Banner>
      ) : null}
      <TextArea
        label={t('add')}
        hint={t('add-hint')}
        optional
        maxLength={2_000}
        value={text}
        error={add.error ? errors(errorKeyOf(add.error)) : null}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {emergency ? <Banner tone="danger" live title={errors('red-flag')} /> : null}
      {text.trim() === '' ? null : (
        <Button type="submit" look="soft" busy={add.isPending}>
          {t('add-send')}
        </Button>
      )}
    </form>
  );
}
