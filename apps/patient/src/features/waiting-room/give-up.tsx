'use client';

import { ConfirmButton } from '@openward/ui/confirm-inline';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';

/** Gives the place to the next patient, after one more question. */
export function GiveUp({ ticketId }: { readonly ticketId: string }) {
  const t = useTranslations('patient.waiting-room');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const leave = useMutation(
    trpc.waitingRoom.leave.mutationOptions({
      onSuccess: () => queries.invalidateQueries(trpc.waitingRoom.pathFilter()),
    }),
  );
  return (
    <ConfirmButton
      title={t('give-up-title')}
      consequence={t('give-up-consequence')}
      confirmLabel={t('give-up')}
      keepLabel={t('keep')}
      needsReason={false}
      busy={leave.isPending}
      error={leave.error ? errors(errorKeyOf(leave.error)) : null}
      onConfirm={() => leave.mutate({ ticketId })}
    />
  );
}
