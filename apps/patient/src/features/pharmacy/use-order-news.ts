import { useLiveEvent, useOnline } from '@openward/realtime/client';
import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../client/api.ts';

/** Looks again at the orders whenever something live hints that one moved. */
export function useOrderNews(): void {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const refresh = () => {
    void queries.invalidateQueries(trpc.pharmacy.orders.pathFilter());
    void queries.invalidateQueries(trpc.pharmacy.order.pathFilter());
  };
  useLiveEvent('order:changed', refresh);
  useLiveEvent('journey:changed', refresh);
  useOnline(refresh);
}
