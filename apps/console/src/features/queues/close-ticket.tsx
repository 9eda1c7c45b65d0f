'use client';

import type { SupervisedTicket } from '@openward/domain/supervision';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { ConfirmInline } from '@openward/ui/confirm-inline';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { shortestReason } from './shortest-reason.ts';

interface CloseTicketProps {
  readonly ticket: SupervisedTicket;
  readonly onDone: () => void;
}

/** Ends a ticket for good: consequence, reason, and what became of the fee. */
export function CloseTicket({ ticket, onDone }: CloseTicketProps) {
  const t = useTranslations('console.queues');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [tooShort, setTooShort] = useState(false);
  const close = useMutation(
    trpc.supervision.close.mutationOptions({
      onSuccess: () => void client.invalidateQueries(trpc.supervision.pathFilter()),
    }),
  );
  if (close.data) return <Banner tone="good" live title={t(close.data.refunded ? 'closed-refunded' : 'closed-done')} />;
  const confirm = (reason: string) => {
    setTooShort(reason.length < shortestReason);
    if (reason.length >= shortestReason) close.mutate({ ticketId: ticket.ticketId, reason });
  };
  return (
    <ConfirmInline
      title={t('close-title', { number: format.ticketNumber(ticket.number) })}
      consequence={t(ticket.state === 'IN_CONSULTATION' ? 'close-running' : 'close-waiting')}
      confirmLabel={t('close-confirm')}
      keepLabel={t('keep')}
      busy={close.isPending}
      error={tooShort ? t('reason-short') : close.error ? errors(errorKeyOf(close.error)) : null}
      onConfirm={confirm}
      onKeep={onDone}
    />
  );
}
