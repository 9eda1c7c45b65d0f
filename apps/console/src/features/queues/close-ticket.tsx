'use client';

import type { SupervisedTicket } from '@openward/domain/supervision';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { ConfirmInline } from '@openward/ui/confirm-inline';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { FactorCode, useFactor } from '../second-factor/index.ts';
import { shortestReason } from './shortest-reason.ts';

interface CloseTicketProps {
  readonly ticket: SupervisedTicket;
  readonly onDone: () => void;
}

/** Ends a ticket for good: consequence, reason, and what became of the fee. */
export function CloseTicket({ ticket, onDone }: CloseTicketProps) {
  const t = useTranslations('console.queues');
  const errors = useTranslations('errors');
  const factorWords = useTranslations('console.second-factor');
  const format = useFormat();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [given, setGiven] = useState('');
  const [tooShort, setTooShort] = useState(false);
  const close = useMutation(
    trpc.supervision.close.mutationOptions({
      onSuccess: () => void client.invalidateQueries(trpc.supervision.pathFilter()),
    }),
  );
  const factor = useFactor(close);
  if (close.data) return <Banner tone="good" live title={t(close.data.refunded ? 'closed-refunded' : 'closed-done')} />;
  const confirm = (reason: string) => {
    setTooShort(reason.length < shortestReason);
    setGiven(reason);
    if (reason.length >= shortestReason) close.mutate({ ticketId: ticket.ticketId, reason });
  };
  if (factor.asking) {
    return (
      <FactorCode
        lead={factorWords('lead')}
        confirmLabel={t('close-confirm')}
        keepLabel={t('keep')}
        busy={close.isPending}
        error={factor.wrong ? errors(factor.wrong) : null}
        onCode={(code) => close.mutate({ ticketId: ticket.ticketId, reason: given, code })}
        onCancel={() => close.reset()}
      />
    );
  }
  return (
    <ConfirmInline
      title={t('close-title', { number: format.ticketNumber(ticket.number) })}
      consequence={t(ticket.state === 'IN_CONSULTATION' ? 'close-running' : 'close-waiting')}
      confirmLabel={t('close-confirm')}
      keepLabel={t('keep')}
      startReason={given}
      busy={close.isPending}
      error={tooShort ? t('reason-short') : factor.refusal ? errors(factor.refusal) : null}
      onConfirm={confirm}
      onKeep={onDone}
    />
  );
}
