'use client';

import type { QueueNow, SupervisedTicket } from '@openward/domain/supervision';
import { useFormat } from '@openward/i18n/react';
import { Banner } from '@openward/ui/banner';
import { Button } from '@openward/ui/button';
import { ConfirmInline } from '@openward/ui/confirm-inline';
import { SelectField } from '@openward/ui/field';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { shortestReason } from './shortest-reason.ts';

interface MoveTicketProps {
  readonly ticket: SupervisedTicket;
  readonly from: QueueNow;
  readonly onDone: () => void;
}

/** Moves a waiting ticket to another open service of the institution: where, consequence, reason. */
export function MoveTicket({ ticket, from, onDone }: MoveTicketProps) {
  const t = useTranslations('console.queues');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const client = useQueryClient();
  const [toServiceId, setTo] = useState('');
  const [fault, setFault] = useState<'move-to-missing' | 'reason-short' | null>(null);
  const queues = useQuery(trpc.supervision.queues.queryOptions());
  const move = useMutation(
    trpc.supervision.move.mutationOptions({
      onSuccess: () => void client.invalidateQueries(trpc.supervision.pathFilter()),
    }),
  );
  const others = (queues.data?.rows ?? []).filter(
    ({ serviceId, institutionId, isOpen }) =>
      isOpen && institutionId === from.institutionId && serviceId !== from.serviceId,
  );
  if (move.data) {
    const { refundedMinor, currency } = move.data;
    const told = { number: format.ticketNumber(move.data.number), amount: format.money(refundedMinor, currency) };
    return <Banner tone="good" live title={t(refundedMinor > 0 ? 'moved-refunded' : 'moved-done', told)} />;
  }
  if (queues.data && others.length === 0) {
    return (
      <Banner
        tone="facts"
        title={t('move-nowhere')}
        action={
          <Button look="outline" onClick={onDone}>
            {t('keep-there')}
          </Button>
        }
      />
    );
  }
  const confirm = (reason: string) => {
    const found = toServiceId === '' ? 'move-to-missing' : reason.length < shortestReason ? 'reason-short' : null;
    setFault(found);
    if (!found) move.mutate({ ticketId: ticket.ticketId, toServiceId, reason });
  };
  return (
    <ConfirmInline
      title={t('move-title', { number: format.ticketNumber(ticket.number) })}
      consequence={t('move-consequence')}
      confirmLabel={t('move-confirm')}
      keepLabel={t('keep-there')}
      look="primary"
      busy={move.isPending}
      error={fault === 'reason-short' ? t(fault) : move.error ? errors(errorKeyOf(move.error)) : null}
      onConfirm={confirm}
      onKeep={onDone}
    >
      <SelectField
        label={t('move-to')}
        value={toServiceId}
        error={fault === 'move-to-missing' ? t(fault) : null}
        onChange={(event) => {
          setTo(event.currentTarget.value);
          setFault(null);
        }}
      >
        <option value="">{t('move-to-pick')}</option>
        {others.map(({ serviceId, serviceName }) => (
          <option key={serviceId} value={serviceId}>
            {format.localized(serviceName)}
          </option>
        ))}
      </SelectField>
    </ConfirmInline>
  );
}
