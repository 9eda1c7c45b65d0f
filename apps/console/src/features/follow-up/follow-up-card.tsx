'use client';

import { useFormat } from '@openward/i18n/react';
import { useLiveEvent } from '@openward/realtime/client';
import { Button } from '@openward/ui/button';
import { ClinicalCard } from '@openward/ui/card';
import { ConfirmInline } from '@openward/ui/confirm-inline';
import { ErrorState } from '@openward/ui/error-state';
import { Skeleton } from '@openward/ui/skeleton';
import { StatusBadge } from '@openward/ui/status-badge';
import { IconCalendarHeart } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNow, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';
import { PlanAnswers } from './plan-answers.tsx';

const shortestReason = 3;

/** The plan in the thread, as it stands now; who planned it may take it back until it falls due. */
export function FollowUpCard({ id }: { readonly id: string }) {
  const t = useTranslations('console.follow-up');
  const format = useFormat();
  const now = useNow();
  const trpc = useTRPC();
  const client = useQueryClient();
  const { data, isError, isFetching, refetch } = useQuery(trpc.followUp.get.queryOptions({ followUpId: id }));
  const [canceling, setCanceling] = useState(false);
  useLiveEvent('journey:changed', ({ journeyId }) => {
    if (journeyId === data?.journeyId) void client.invalidateQueries(trpc.followUp.get.queryFilter({ followUpId: id }));
  });
  if (!data) {
    return isError ? (
      <ErrorState title={t('card-failed')} onRetry={() => void refetch()} retrying={isFetching} />
    ) : (
      <Skeleton shape="rows" count={1} />
    );
  }
  const { plannedBy, dueAt, state, mayCancel } = data;
  return (
    <ClinicalCard
      icon={<IconCalendarHeart size={18} stroke={1.75} />}
      tone="sand"
      title={t('follow-up')}
      byline={[format.person(plannedBy), t('due-on', { day: format.date(dueAt, { now }) })].join(' · ')}
      badge={<StatusBadge of="FOLLOW_UP" state={state} />}
      actions={
        mayCancel && !canceling ? (
          <Button look="outline" size="small" onClick={() => setCanceling(true)}>
            {t('cancel')}
          </Button>
        ) : undefined
      }
    >
      <PlanAnswers followUp={data} />
      {mayCancel && canceling ? <Cancel followUpId={id} onKeep={() => setCanceling(false)} /> : null}
    </ClinicalCard>
  );
}

function Cancel({ followUpId, onKeep }: { readonly followUpId: string; readonly onKeep: () => void }) {
  const t = useTranslations('console.follow-up');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const client = useQueryClient();
  const [tooShort, setTooShort] = useState(false);
  const cancel = useMutation(
    trpc.followUp.cancel.mutationOptions({
      onSuccess: (view) => {
        client.setQueryData(trpc.followUp.get.queryKey({ followUpId }), view);
        onKeep();
      },
    }),
  );
  return (
    <ConfirmInline
      title={t('cancel-title')}
      consequence={t('cancel-consequence')}
      confirmLabel={t('cancel-confirm')}
      keepLabel={t('keep-plan')}
      busy={cancel.isPending}
      error={tooShort ? t('reason-short') : cancel.error ? errors(errorKeyOf(cancel.error)) : null}
      onConfirm={(reason) => {
        setTooShort(reason.length < shortestReason);
        if (reason.length >= shortestReason) cancel.mutate({ followUpId, reason });
      }}
      onKeep={onKeep}
    />
  );
}
