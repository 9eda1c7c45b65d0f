'use client';

import { ConfirmButton } from '@openward/ui/confirm-inline';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';

/** The payer does not want the consultation after all, after one more question. */
export function Abandon({ paymentId }: { readonly paymentId: string }) {
  const t = useTranslations('patient.billing');
  const errors = useTranslations('errors');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const giveUp = useMutation(
    trpc.billing.giveUp.mutationOptions({
      onSettled: () => queries.invalidateQueries(trpc.billing.pathFilter()),
    }),
  );
  return (
    <ConfirmButton
      title={t('give-up-title')}
      consequence={t('give-up-consequence')}
      confirmLabel={t('give-up')}
      keepLabel={t('keep')}
      needsReason={false}
      busy={giveUp.isPending}
      error={giveUp.error ? errors(errorKeyOf(giveUp.error)) : null}
      onConfirm={() => giveUp.mutate({ paymentId })}
    />
  );
}
