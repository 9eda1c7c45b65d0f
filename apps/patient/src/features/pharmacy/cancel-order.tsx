import type { OrderView } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { ConfirmButton } from '@openward/ui/confirm-inline';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';

/** Cancels after one more question that says what happens with the money. */
export function CancelOrder({ order }: { readonly order: OrderView }) {
  const t = useTranslations('patient.orders');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const cancel = useMutation(
    trpc.pharmacy.cancelOrder.mutationOptions({
      onSuccess: (view) => queries.setQueryData(trpc.pharmacy.order.queryKey({ orderId: view.id }), view),
      onSettled: () => queries.invalidateQueries(trpc.pharmacy.pathFilter()),
    }),
  );
  const isPaid = order.payment?.state === 'CAPTURED';
  return (
    <ConfirmButton
      title={t('cancel-title')}
      consequence={
        isPaid ? t('cancel-paid', { amount: format.money(order.totalMinor, order.currency) }) : t('cancel-unpaid')
      }
      confirmLabel={t('cancel')}
      keepLabel={t('keep')}
      needsReason={false}
      busy={cancel.isPending}
      error={cancel.error ? errors(errorKeyOf(cancel.error)) : null}
      onConfirm={() => cancel.mutate({ orderId: order.id })}
    />
  );
}
