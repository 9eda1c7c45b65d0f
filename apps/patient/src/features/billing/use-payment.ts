import type { PaymentView } from '@openward/domain/billing';
import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';

/** The payment as it stands now: looked at on every hint, on reconnect and when the payer comes back to the page. */
export function usePayment(initial: PaymentView): PaymentView {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { paymentId } = initial;
  const options = trpc.billing.get.queryOptions(
    { paymentId },
    { initialData: initial, refetchOnWindowFocus: 'always', refetchOnMount: 'always' },
  );
  const { data } = useQuery(options);
  const look = () => void queries.invalidateQueries({ queryKey: options.queryKey });
  useLiveEvent('payment:changed', (changed) => {
    if (changed.paymentId === paymentId) look();
  });
  useLiveEvent('journey:changed', ({ journeyId }) => {
    if (journeyId === initial.subject.journeyId) look();
  });
  useOnline(look);
  return data;
}
