'use client';

import { Button } from '@openward/ui/button';
import { ConfirmInline } from '@openward/ui/confirm-inline';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '../../client/error-key.ts';

/** Gives the place to the next patient, after one more question. */
export function GiveUp({ ticketId }: { readonly ticketId: string }) {
  const t = useTranslations('patient.waiting-room');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [asking, setAsking] = useState(false);
  const leave = useMutation(
    trpc.waitingRoom.leave.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.waitingRoom.pathFilter()),
    }),
  );
  if (!asking) {
    return (
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('give-up')}
      </Button>
    );
  }
  return (
    <ConfirmInline
      title={t('give-up-title')}
      consequence={t('give-up-consequence')}
      confirmLabel={t('give-up')}
      keepLabel={t('keep')}
      needsReason={false}
      busy={leave.isPending}
      error={leave.error ? errors(errorKeyOf(leave.error)) : null}
      onConfirm={() => leave.mutate({ ticketId })}
      onKeep={() => setAsking(false)}
    />
  );
}
