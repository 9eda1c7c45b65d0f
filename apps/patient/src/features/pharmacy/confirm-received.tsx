import type { OrderView } from '@openward/domain/pharmacy';
import { useFormat } from '@openward/i18n/react';
import { ConfirmButton } from '@openward/ui/confirm-inline';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../client/api.ts';
import { errorKeyOf } from '@openward/api/client';

/** The parcel is in hand, whatever the courier says: asked once more, since it closes the order. */
export function ConfirmReceived({ order }: { readonly order: OrderView }) {
  const t = useTranslations('patient.orders');
  const errors = useTranslations('errors');
  const format = useFormat();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const received = useMutation(
    trpc.pharmacy.confirmReceived.mutationOptions({
      onSettled: () => queries.invalidateQueries(trpc.pharmacy.pathFilter()),
    }),
  );
  return (
    <ConfirmButton
      wide
      look="primary"
      title={t('received-title')}
      consequence={t('received-detail', { pharmacy: format.localized(order.pharmacy.name) })}
      confirmLabel={t('received')}
      keepLabel={t('not-yet')}
      needsReason={false}
      busy={received.isPending}
      error={received.error ? errors(errorKeyOf(received.error)) : null}
      onConfirm={() => received.mutate({ orderId: order.id })}
    />
  );
}
